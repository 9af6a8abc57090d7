"""config.toml: the example loads, and whatever is wrong in it is said with its place and what to do."""

import os
import random
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from mailflow.people import Role, holders
from mailflow.prompt import Limit
from mailflow.shell.settings import (
    ConfigMistakes,
    FirstStart,
    Mistake,
    Provider,
    SecretMissing,
    Settings,
    load,
    warnings,
)
from mailflow.shell.settings.checks import looks_secret
from mailflow.shell.settings.kinds import LEAST_HOLD
from mailflow.shell.settings.leftovers import emergency_numbers
from mailflow.shell.settings.limits import DEFAULTS
from mailflow.shell.wire import Security
from mailflow.workdays import parse_span

EXAMPLE = Path(__file__).parent.parent / "config.toml"
TEXT = EXAMPLE.read_text(encoding="utf-8")
TERM_TIME = date(2026, 11, 24)


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "config.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def changed(*changes: tuple[str, str], text: str = TEXT) -> str:
    """Return the example with each of these passages, which must be there once, replaced."""
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} is in the example {text.count(old)} times"
        text = text.replace(old, new)
    return text


def mistakes(folder: Path, text: str | bytes) -> tuple[Mistake, ...]:
    with pytest.raises(ConfigMistakes) as refused:
        load(written(folder, text))
    return refused.value.mistakes


def line_of(text: str, passage: str) -> int:
    return text[: text.index(passage)].count("\n") + 1


# The example ---------------------------------------------------------------------------------------------------------


def test_the_example_as_delivered_is_a_school_that_works() -> None:
    settings = load(EXAMPLE, {})
    assert settings.name == "Hillside CE Primary"
    assert [person.key for person in holders(settings.people, Role.SLT)] == ["shah", "finch", "orr"]
    assert [person.key for person in settings.people if person.teaches] == ["patel"]
    assert list(settings.classes) == ["Reception", *(f"Year {n}" for n in range(1, 7))]
    assert settings.classes["Year 4"] == "patel"
    assert (settings.admin.address, settings.cases.address) == ("admin@hillside.example", "cases@hillside.example")
    assert (settings.admin.port, settings.admin.security) == (993, Security.TLS)
    assert (settings.smtp.port, settings.smtp.security) == (587, Security.STARTTLS)
    assert settings.first_start is FirstStart.FROM_NOW
    assert settings.authentication.provider is Provider.GENERIC
    assert settings.head_target_decider == "marsh"
    assert settings.dsl_chain == ("orr", "denham", "marsh")
    assert str(settings.hold) == "30 minutes"
    assert settings.records_home == EXAMPLE.parent / "var/records"


def test_the_example_counts_the_days_of_the_test_worlds_calendar() -> None:
    calendar = load(EXAMPLE, {}).calendar
    assert calendar.loaded_until() == date(2027, 7, 22)
    assert not calendar.is_school_day(date(2026, 11, 2))  # INSET
    assert calendar.school_day(date(2026, 12, 3), 10) == date(2026, 12, 17)
    assert calendar.school_day(date(2027, 5, 3), 0) == date(2027, 5, 4)  # a bank holiday
    assert calendar.received_by == time(16, 0)


def test_every_named_limit_stands_in_the_example_with_its_usual_length() -> None:
    assert load(EXAMPLE, {}).limits == DEFAULTS
    assert set(DEFAULTS) == set(Limit)
    assert all(f'"{limit}" ' in TEXT for limit in Limit)


def test_a_limit_has_three_lengths_by_seriousness_and_what_is_left_out_stays_as_usual(tmp_path: Path) -> None:
    row = re.search(r'"head decision".*', TEXT)
    assert row
    shorter = TEXT.replace(row[0], '"Head Decision" = ["4 school days", "half a school day", "2 hours"]\n')
    settings = load(written(tmp_path, shorter.replace('"witness"', '# "witness"')), {})
    assert settings.limits[Limit.HEAD_DECISION] == tuple(
        parse_span(words) for words in ("4 school days", "half a school day", "2 hours")
    )
    assert settings.limits[Limit.WITNESS] == DEFAULTS[Limit.WITNESS]
    assert settings.limits[Limit.PARENT] == (parse_span("5 school days"),) * 3


def test_a_teacher_may_share_a_class(tmp_path: Path) -> None:
    text = changed(('roles = ["office stand-in"]', 'roles = ["office stand-in", "staff"]\nteaches = ["Year 4"]'))
    settings = load(written(tmp_path, text), {})
    assert {person.key for person in settings.people if "Year 4" in person.teaches} == {"patel", "kaur"}


def test_dates_times_and_words_may_be_written_with_or_without_quotes_and_capitals(tmp_path: Path) -> None:
    text = changed(
        ("inset = [2026-09-01,", 'inset = ["2026-09-01",'),
        ('opens = "09:00"', "opens = 09:00:00"),
        ('roles = ["clerk"]', 'roles = [" Clerk "]'),
        ('"omar.reid@hillside.example"', '"Omar.Reid@Hillside.example"'),
        ("# 2027-05-06 =", "2027-05-06 ="),
    )
    settings = load(written(tmp_path, text), {})
    assert settings.window.opens == time(9, 0)
    assert date(2026, 9, 1) in settings.calendar.inset
    assert settings.calendar.closures == {date(2027, 5, 6): "polling day"}
    assert holders(settings.people, Role.CLERK)[0].address == "omar.reid@hillside.example"


def test_a_file_from_windows_is_read_as_well(tmp_path: Path) -> None:
    windows = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    assert load(written(tmp_path, windows), {}).name == "Hillside CE Primary"


@pytest.mark.parametrize("folder", ["INBOX", "confidential"])
def test_the_junk_folder_is_none_of_the_others(folder: str, tmp_path: Path) -> None:
    text = changed(
        ('# restricted_folder = "Confidential"', f'junk_folder = "{folder}"\nrestricted_folder = "Confidential"')
    )
    assert [mistake.what for mistake in mistakes(tmp_path, text)] == ["this is another folder already"]


OAUTH = '[oauth]\nprovider = "m365"\ntenant = "t"\nclient_id = "c"\n'


def test_what_the_example_says_of_logging_in_without_passwords_can_be_used_as_it_stands(tmp_path: Path) -> None:
    lines = TEXT[TEXT.index("# [oauth]") : TEXT.index("# Whose word is taken")]
    settings = load(written(tmp_path, TEXT.replace(lines, re.sub("(?m)^# ", "", lines))), {})
    assert settings.oauth and (settings.oauth.provider.value, settings.oauth.ends) == ("m365", date(2028, 11, 30))
    assert settings.oauth.authority == "https://login.microsoftonline.com"
    assert load(EXAMPLE, {}).oauth is None


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('tenant = "t"\n', "", "the line tenant is missing"),
        ('client_id = "c"\n', "", "the line client_id is missing"),
        ('"m365"', '"google"', "this has a meaning only for m365"),
        ('"m365"', '"yahoo"', "is not known here"),
        ('tenant = "t"', 'tenant = "t"\nauthority = "http://elsewhere.example"', "the secret would cross the network"),
        ('tenant = "t"', 'tenant = "t"\nends = "soon"', "is not a date"),
    ],
)
def test_what_is_wrong_with_logging_in_without_passwords_is_said(old: str, new: str, what: str, tmp_path: Path) -> None:
    text = changed(("[authentication]", f"{OAUTH.replace(old, new)}\n[authentication]"))
    assert any(what in mistake.what for mistake in mistakes(tmp_path, text))


def test_a_password_file_is_not_named_beside_them(tmp_path: Path) -> None:
    text = changed(
        ("[authentication]", f"{OAUTH}\n[authentication]"),
        ("[secrets]", '[secrets]\nadmin_password_file = "a"\noauth_secret_file = "b"'),
    )
    (mistake,) = mistakes(tmp_path, text)
    assert (mistake.place.split(",")[0], mistake.what) == (
        "[secrets] admin_password_file",
        "no password is used where there is [oauth]",
    )


@pytest.mark.parametrize(
    ("today", "words"), [("2028-10-15", "in 46 days"), ("2028-12-01", "ended on"), ("2028-08-01", "")]
)
def test_the_end_of_the_secret_is_said_in_time(today: str, words: str, tmp_path: Path) -> None:
    text = changed(("[authentication]", f"{OAUTH}ends = 2028-11-30\n\n[authentication]"))
    notes = [one for one in warnings(load(written(tmp_path, text), {}), date.fromisoformat(today)) if "secret" in one]
    assert [words in one for one in notes] == ([True] if words else [])


def test_google_needs_no_server_name_of_its_own(tmp_path: Path) -> None:
    text = changed(('provider = "generic"\nauthserv_id = "mx.hillside.example"', 'provider = "google"'))
    assert load(written(tmp_path, text), {}).authentication.authserv_id == "mx.google.com"


def test_a_bank_holiday_announced_late_is_no_school_day(tmp_path: Path) -> None:
    text = changed(("extra_bank_holidays = []", "extra_bank_holidays = [2027-05-10]"))
    calendar = load(written(tmp_path, text), {}).calendar
    assert not calendar.is_school_day(date(2027, 5, 10))
    assert calendar.working_day(date(2027, 5, 7), 1) == date(2027, 5, 11)


def test_a_post_is_what_somebody_is_called_besides_their_name(tmp_path: Path) -> None:
    given = changed(('roles = ["slt"]\n', 'roles = ["slt"]\npost = "Assistant Head Teacher"\n'))
    posts = {person.key: person.post for person in load(written(tmp_path, given), {}).people}
    assert posts["finch"] == "Assistant Head Teacher" and posts["shah"] == ""


def test_the_longest_hold_and_mail_that_counts_to_the_very_end_of_the_day_are_taken(tmp_path: Path) -> None:
    text = changed(('hold = "30 minutes"', 'hold = "24 hours"'), ('received_by = "16:00"', 'received_by = "17:00"'))
    assert str(load(written(tmp_path, text), {}).hold) == "24 hours"


# Every kind of mistake -----------------------------------------------------------------------------------------------

# What is changed in the example; where the mistake is; what is said; what is to be done.
MISTAKES: tuple[tuple[str, str, str, str, str], ...] = (
    # Keys and words that are not known
    ("phone = ", "phon = ", "[letterhead] phon, line", 'nothing called "phon"', 'Did you mean "phone"?'),
    ("[contacts]", "[contact]", "[contact], line", 'nothing called "contact"', 'Did you mean "contacts"?'),
    ("plus_addresses =", "plus_adresses =", "[mailboxes.cases] plus_adresses", "nothing called", '"plus_addresses"?'),
    ('"head decision" ', '"head desicion" ', "[limits] head desicion, line", "not known", 'mean "head decision"?'),
    ('["deputy head", "slt"]', '["deputy haed", "slt"]', "[people.shah] roles", '"deputy haed"', '"deputy head"?'),
    (
        'name = "Hillside CE',
        'type = "x"\nname = "Hillside CE',
        "[school] type, line",
        'nothing called "type"',
        'Known here: "name"',
    ),
    ('provider = "generic"', 'provider = "gogle"', "[authentication] provider", '"gogle"', 'Did you mean "google"?'),
    ('"from now" ', '"now" ', "[mailboxes] first_start", '"now"', "everything"),
    # What is missing
    ('address = "jan.pope@hillside.example"\n', "", "[people.pope]", "line address is missing", "Add"),
    ("[conflict]\nhead_target_decider", "[conflict]\n# ", "[conflict], line", "head_target_decider is missing", "Add"),
    ('lado = "', '# "', "[contacts], line", "the line lado is missing", "Add lado"),
    ('no_case = "', '# "', "[retention], line", "the line no_case is missing", "Add no_case"),
    ('phone = "01632 960100"', 'phone = " "', "[letterhead] phone", "is empty", "Write something"),
    # What has the wrong kind
    ("port = 587", 'port = "587"', "[smtp] port, line", "is not a whole number", "digits only"),
    ("port = 587", "port = 70000", "[smtp] port, line", "70000 is too big", "65535"),
    ("plus_addresses = true", 'plus_addresses = "yes"', "[mailboxes.cases] plus_addresses", "neither true nor", "true"),
    ('roles = ["clerk"]', 'roles = "clerk"', "[people.reid] roles, line", "is not a list", "square brackets"),
    ('name = "Omar Reid"', "name = 7", "[people.reid] name, line", "7 is not text", "straight quotes"),
    ("[people.reid]", "[people.Reid]", "[people.Reid], line", "cannot be a short name", "small letters"),
    ('phone = "01632 960100"', 'phone = "1\\n2"', "[letterhead] phone", "line break", "by hand"),
    ("first = 2027-06-07", 'first = "7 June"', "[[calendar.terms]] number 6, first, line", "not a date", "2026-09-01"),
    ("first = 2027-06-07", "first = 20270607", "[[calendar.terms]] number 6, first, line", "not a date", "2026-09-01"),
    ('opens = "09:00"', 'opens = "9am"', "[sending] opens, line", "not a time of day", '"09:00"'),
    ('zone = "Europe/London"', 'zone = "London"', "[calendar] zone, line", "no time zone", '"Europe/London"'),
    ('text_hash = ""', 'text_hash = "abc"', "[policy] text_hash, line", "not a SHA-256", "run.py policy"),
    ("port = 587", "port = 0", "[smtp] port, line", "0 is too small", "smallest"),
    # People
    ('"jan.pope@hillside.example"', '"Jan <jan.pope@hillside.example>"', "[people.pope] address", "not one", "alone"),
    ('"jan.pope@hillside.example"', '"jän@hillside.example"', "[people.pope] address", "not one plain", "accents"),
    ('"jan.pope@hillside.example"', '"dee.kaur@hillside.example"', "[people.kaur] address", "[people.pope]", "own"),
    ('"jan.pope@hillside.example"', '"admin@hillside.example"', "[people.pope] address", "several people use", "own"),
    ('roles = ["slt"]', 'roles = ["slt", "head"]', "[people.finch] roles", '2 people have the role "head"', "one"),
    ('["head", "deputy dsl"]', '["head", "chair of governors"]', "[people.denham] roles", "cannot be the Chair", "two"),
    ('["head", "deputy dsl"]', '["head", "vice-chair of governors"]', "[people.denham] roles", "be the Vice-", "two"),
    ('["head", "deputy dsl"]', '["deputy dsl"]', "[people], line 4", 'nobody has the role "head"', "exactly one"),
    ('["dsl", "slt"]', '["slt"]', "[people]", 'nobody has the role "dsl"', "safeguarding lead"),
    ('["chair of governors"]', "[]", "[people]", 'nobody has the role "chair of governors"', "Chair alone"),
    ('["data protection lead"]', "[]", "[people]", 'nobody has the role "data protection lead"', "records"),
    ('["office"]', "[]", "[people]", 'nobody has the role "office"', "unclear"),
    ('roles = ["clerk"]', 'roles = []\nparent_in = ["Year 9"]', "[people.reid] parent_in", '"Year 9"', '"Year 1"'),
    ('= "patel"', '= "pattel"', "[classes] Year 4, line", 'no person is called "pattel"', 'Did you mean "patel"?'),
    ('decider = "marsh"', 'decider = "mash"', "[conflict] head_target_decider", '"mash"', 'Did you mean "marsh"?'),
    ('decider = "marsh"', 'decider = "denham"', "[conflict] head_target_decider", "Head Teacher", "governing board"),
    ('["orr", "denham", "marsh"]', '["or", "marsh"]', "[safeguarding] chain, line", '"or"', 'Did you mean "orr"?'),
    ('["orr", "denham", "marsh"]', "[]", "[safeguarding] chain, line", "is empty", "at least one"),
    (
        '["orr", "denham", "marsh"]',
        '["kaur", "kaur"]',
        "[safeguarding] chain, line",
        '"kaur" stands in',
        "Take one out",
    ),
    ('people = ["orr", "denham"]', 'people = ["orr", "orr"]', "number 5, people", '"orr" stands in', "Take one out"),
    ('"Omar Reid"', '"Helen  marsh"', "[people.reid] name, line", "[people.marsh] has the same name", "apart"),
    ('"Year 6" = ""', '"year 4" = ""', "[classes] year 4, line", 'twice, also as "Year 4"', "Take one"),
    # The calendar
    ("last = 2026-10-16", "last = 2026-08-16", "[[calendar.terms]] number 1, last", "before it begins", "Correct"),
    ("last = 2026-10-16", "last = 2026-11-04", "[[calendar.terms]] number 2, line", "overlaps another", "one term"),
    ("last = 2027-07-22", "last = 3027-07-22", "[[calendar.terms]] number 6, line", "no bank holidays", "year"),
    ("2027-06-07, 2027-07-22]", "2027-06-07, 2027-07-23]", "[calendar] inset", "23 July 2027 is in no", "Correct"),
    ("2027-06-07, 2027-07-22]", "2027-06-12]", "[calendar] inset, line", "12 June 2027 is a Saturday", "Correct"),
    ("# 2027-05-06 =", "2027-08-06 =", "[calendar.closures] 2027-08-06, line", "in no term", "Correct"),
    ("# 2027-05-06 =", "sixth-of-may =", "[calendar.closures] sixth-of-may, line", "is not a date", "2026-09-01"),
    ("extra_bank_holidays = []", "extra_bank_holidays = [2037-05-10]", "[calendar] extra_bank", "far from", "year"),
    ("last = 2027-01-03", "last = 2026-01-03", "[[safeguarding.holidays]] number 2, last", "before it begins", "year"),
    # Clocks and limits
    ('closes = "15:00"', 'closes = "08:00"', "[sending] closes, line", "not later than opens", "Exchange"),
    ('day_ends = "17:00"', 'day_ends = "07:00"', "[calendar] day_ends, line", "not later than day_starts", "Exchange"),
    ('hold = "30 minutes"', 'hold = "29 minutes"', "[sending] hold, line", '"29 minutes" is too short', "30 minutes"),
    ('hold = "30 minutes"', 'hold = "900 hours"', "[sending] hold, line", '"900 hours" is too long', "24 hours"),
    ('day_ends = "17:00"', 'day_ends = "12:00"', "[calendar] received_by, line", "later than day_ends (12:00)", "next"),
    (
        'received_by = "16:00"',
        'received_by = "07:00"',
        "[calendar] received_by, line",
        "not later than day_",
        "Exchange",
    ),
    ('hold = "30 minutes"', 'hold = "1 school day"', "[sending] hold, line", "not in minutes or hours", "30 minutes"),
    ('"parent"           = "5 school days"', '"parent" = "5 weeks"', "[limits] parent", "not a length", "Write it"),
    ('"parent"           = "5 school days"', '"parent" = ["1 day", "1 day"]', "[limits] parent", "one length", "three"),
    (
        '= ["same day", "same day", "1 hour"]',
        '= ["x", "same day", 7]',
        "office check",
        '"x", 7 are not lengths',
        "Write it",
    ),
    ('= ["same day", "same day", "1 hour"]', '= ["a", "b", "c"]', "office check", '"a", "b", "c" are not', "Write it"),
    ('no_case = "12 months"', 'no_case = "a while"', "[retention] no_case, line", '"a while"', "Write it as"),
    # Servers, senders, records
    ('security = "starttls"', 'security = "none"', "[smtp] security, line", "everybody to read", '"starttls"'),
    ('# restricted_folder = "Confidential"', 'restricted_folder = "Inbox"', "restricted_folder", "already is", "Name"),
    ('authserv_id = "mx.hillside.example"\n', "", "[authentication]", "authserv_id is missing", "Add authserv_id"),
    ("authserv_id =", "internal_ok = true\nauthserv_id =", "[authentication] internal_ok", "only for m365", "Take"),
    ('# logo = "logo.svg"', 'logo = "none.svg"', "[letterhead] logo, line", 'no file "none.svg"', "Put it there"),
    ('keyring = "var/keyring"', 'keyring = "var/records/keys"', "[records] keyring", "with the records", "elsewhere"),
    ('keyring = "var/keyring"', 'keyring = "var/../var/records/"', "[records] keyring", "the records", "elsewhere"),
    ('for = "12 months"', 'for = "190 school days"', "[retention] warning_counts_for, line", "so far ahead", "months"),
    # Secrets
    ("# master_key_file", "masterkey_file", "[secrets] masterkey_file", "nothing called", '"master_key_file"?'),
    ("[secrets]", '[secrets]\nadmin_password = "x"', "[secrets] admin_password, line", "may not stand", "systemd"),
    ("[secrets]", '[secrets]\nmaster_key = "abcdef"', "[secrets] master_key, line", "may not stand", "change it"),
    ("[secrets]", '[secrets]\nadmin = "hunter2"', "[secrets] admin, line", "may not stand", "change it"),
    ("[secrets]", '[secrets]\nadmin.word = "hunter2"', "[secrets.admin] word, line", "may not stand", "change it"),
    (
        "# master_key_file",
        f'master_key_file = "{"3f" * 32}" #',
        "[secrets] master_key_file, line",
        "may not stand",
        "change it",
    ),
    ("[secrets]", "[secrets]\nadmin_password_file = 7", "[secrets] admin_password_file", "this is not text", "quotes"),
    ("plus_addresses = true", 'Passwd = "x"', "[mailboxes.cases] Passwd, line", "may not stand", "change it"),
    ("[secrets]", "[secrets]\nadmin = hunter2", "line", "this line cannot be read", "take it out, and change it"),
    # Lines that cannot be read
    ('phone = "01632 960100"', 'phone "01632 960100"', "line {line}, column 7", "cannot be read: phone", "then ="),
    ('phone = "01632 960100"', "phone = “01632 960100”", "line {line}, column 9", "cannot be read", "curly quotation"),
    ('phone = "01632 960100"', 'phone = "01632', "line {line}", "cannot be read", "quotation mark"),
    ("first = 2027-06-07", "first = 2027-02-30", "line {line}, column 9", "cannot be read", "There is no such day"),
    ('email = "admin@', 'phone = "admin@', "line {line}", "cannot be read", "stands here twice"),
    ("[people.shah]", "[people.denham]", "line {line}", "cannot be read", "stands here twice"),
    ('"Year 4" = ', "Year 4 = ", "line {line}", "cannot be read", "stands in quotes"),
    ("[people.finch]", "[people.finch", "line {line}", "cannot be read", "Close the heading with ] at its end"),
    (
        "[[calendar.terms]]",
        "[[calendar.terms]",
        "line {line}",
        "cannot be read",
        "Close the heading with ]] at its end",
    ),
    ("[people.shah]", "[people.denham]", "line {line}", "cannot be read", "Give this one a name of its own"),
)


@pytest.mark.parametrize(("old", "new", "place", "what", "do"), MISTAKES, ids=[f"{m[2]}: {m[3]}" for m in MISTAKES])
def test_a_mistake_is_said_with_its_place_and_what_to_do(
    old: str,
    new: str,
    place: str,
    what: str,
    do: str,
    tmp_path: Path,
) -> None:
    assert old in TEXT
    before, _, after = TEXT.rpartition(old)
    said = mistakes(tmp_path, before + new + after)
    there = place.format(line=before.count("\n") + 1)
    assert [m for m in said if there in m.place and what in m.what and do in m.do], f"said instead: {said}"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('"jan.pope@hillside.example"', '"jan pope"', "[people.pope] address, line {}"),
        ("first = 2027-06-07", "first = 7", "[[calendar.terms]] number 6, first, line {}"),
        ('"Year 4" = "patel"', '"Year 4" = "pattel"', "[classes] Year 4, line {}"),
    ],
)
def test_the_line_given_is_the_line_of_the_mistake(old: str, new: str, place: str, tmp_path: Path) -> None:
    text = changed((old, new))
    (mistake,) = mistakes(tmp_path, text)
    assert mistake.place == place.format(line_of(text, new))


def test_in_a_list_over_several_lines_the_line_of_the_item_is_given(tmp_path: Path) -> None:
    text = changed(("2027-06-07, 2027-07-22]", "2027-06-07,\n  # a note\n  2027-08-22,\n]"))
    (mistake,) = mistakes(tmp_path, text)
    assert mistake.place == f"[calendar] inset, line {line_of(text, '2027-08-22')}"


def test_lines_are_right_below_text_over_several_lines_and_within_braces(tmp_path: Path) -> None:
    text = changed(
        ('procedure = "https://www.hillside.example/complaints"', "procedure = '''\n[people.finch]\nname = 3\n'''"),
        ('[people.lowe]\nname = "Faye Lowe"\naddress = "faye.lowe@hillside.example"\nroles = []\n', ""),
        ("[people.denham]", "[people]\nlowe = { name = 'Faye Lowe', address = 'faye', roles = [] }\n\n[people.denham]"),
        ('no_case = "12 months"', 'no_case = "50"'),
    )
    places = [mistake.place for mistake in mistakes(tmp_path, text)]
    assert f"[people.lowe] address, line {line_of(text, 'lowe = {')}" in places
    assert f"[complaints] procedure, line {line_of(text, 'procedure')}" in places
    assert f"[retention] no_case, line {line_of(text, 'no_case')}" in places


def test_all_mistakes_are_said_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    chosen = (
        ("phone = ", "phon = "),
        ('["deputy head", "slt"]', '["deputy haed", "slt"]'),
        ('"jan.pope@hillside.example"', '"dee.kaur@hillside.example"'),
        ('["chair of governors"]', "[]"),
        ('= "patel"', '= "pattel"'),
        ("last = 2026-10-16", "last = 2026-11-04"),
        ('hold = "30 minutes"', 'hold = "5 minutes"'),
        ('"parent"           = "5 school days"', '"parent" = "5 weeks"'),
        ('decider = "marsh"', 'decider = "denham"'),
        ("[secrets]", '[secrets]\nsmtp_password = "x"'),
    )
    said = mistakes(tmp_path, changed(*chosen))
    # The misspelt phone is also a missing one.
    assert len(said) == len(chosen) + 1
    lines = [int(found[1]) for m in said if (found := re.search(r"line (\d+)", m.place))]
    assert lines == sorted(lines) and len(lines) >= len(chosen)


def test_several_lines_that_cannot_be_read_are_said_at_once_with_what_else_is_wrong(tmp_path: Path) -> None:
    text = changed(
        ('phone = "01632 960100"', "phone = 01632 960100"),
        ('name = "Tobias Finch"', "name = Tobias Finch"),
        ('"reporter"         =', '"reporter"'),
        ('decider = "marsh"', 'decider = "denham"'),
    )
    said = mistakes(tmp_path, text)
    assert [m.what[:23] for m in said] == ["this line cannot be rea"] * 3 + ["this is the Head Teache"]


@pytest.mark.parametrize(
    "changes",
    [
        [("\n[people.finch]", "\n[people.finch")],
        [("[people.shah]", "[people.denham]")],
        [("2027-06-07, 2027-07-22]", "2027-06-07, 2027-07-22")],
        [('phone = "01632 960100"', "phone = 01632 960100"), ("\n[people.finch]", "\n[people.finch")],
    ],
)
def test_where_reading_stops_it_is_said_that_the_rest_was_not_looked_at(
    changes: list[tuple[str, str]],
    tmp_path: Path,
) -> None:
    said = mistakes(tmp_path, changed(*changes, ('decider = "marsh"', 'decider = "denham"')))
    assert len(said) == len(changes)
    assert ["nothing else in the file has been looked at" in each.do for each in said[:-1]] == [False] * len(said[:-1])
    assert said[-1].do.endswith("reading stopped here, and nothing else in the file has been looked at yet.")


def test_where_all_was_looked_at_nothing_else_is_said(tmp_path: Path) -> None:
    said = mistakes(tmp_path, changed(('phone = "01632 960100"', "phone = 01632 960100")))
    assert not [each for each in said if "looked at" in each.do]


def test_a_slip_in_one_place_is_not_said_again_in_others(tmp_path: Path) -> None:
    assert len(mistakes(tmp_path, changed(("2027-06-07, 2027-07-22]", "2027-06-07, 2027-07-22")))) == 1
    assert len(mistakes(tmp_path, changed(("\n[people.finch]", "\n[people.finch")))) == 1
    assert len(mistakes(tmp_path, changed(("last = 2027-07-22", 'last = "soon"')))) == 1
    assert len(mistakes(tmp_path, changed(('["head", "deputy dsl"]', '["haed", "deputy dsl"]')))) == 1


def test_what_looks_like_a_password_is_never_repeated(tmp_path: Path) -> None:
    for line in ('password = "hunter2"', 'password = "hunter2', "smtp_token = hunter2", '"API key" = ["hunter2"]'):
        text = changed(("plus_addresses = true", line))
        said = ConfigMistakes(mistakes(tmp_path, text))
        assert "hunter2" not in str(said) + repr(said), line


@pytest.mark.parametrize(
    "line",
    [
        "admin = hunter2",
        "admin = “hunter2”",
        "hunter2",
        'admin = ["hunter2"]',
        'admin_password_file = ["hunter2"]',
        "admin_password_file = hunter2",
        f'admin_password_file = "hunter2{"x" * 300}"',
        'master_key_file = """hunter2',
        'master_key_file = "a"\nmaster_key_file = "hunter2"',
    ],
)
def test_nothing_that_stands_under_secrets_is_repeated_however_it_is_written(line: str, tmp_path: Path) -> None:
    said = ConfigMistakes(mistakes(tmp_path, changed(("[secrets]", f"[secrets]\n{line}"))))
    assert "hunter2" not in str(said) + repr(said)


def test_a_key_without_quotes_is_not_repeated_wherever_it_stands(tmp_path: Path) -> None:
    for old in ("[secrets]", "[records]", "[smtp] "):
        for line in (f"key = {'3f9a' * 16}", "master_key = 3f9a"):
            said = ConfigMistakes(mistakes(tmp_path, changed((old, f"{old}\n{line}\n#"))))
            assert "3f9a" not in str(said) + repr(said)


@pytest.mark.parametrize(
    ("key", "secret"),
    [
        ("password", True),
        ("smtp-password", True),
        ("apikey", True),
        ("client_secret", True),
        ("access_token", True),
        ("master_key_file", False),
        ("admin_password_file", False),
        ("keyring", False),
        ("key", False),
    ],
)
def test_a_key_that_looks_like_a_password_is_known_by_its_name(key: str, secret: bool) -> None:
    assert looks_secret(key) is secret


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "table [school] is missing"),
        (b"\xff\xfe\x00", "not in UTF-8"),
        (b'[school]\nname = "\xe9cole"\n', "not in UTF-8"),
        (b"x = " + b"[" * 100_000, "brackets are nested too deep"),
        (b"x = " + b"9" * 10_000, "cannot be read"),
        (b"# x\n" * 300_000, "over 1 MB"),
        (b"people = 3\ncalendar = []\nclasses = [1]\nlimits = 'x'\nmailboxes = 1\n", "is not a table"),
        (b"[people]\nfinch = 3\n[calendar]\nterms = [1, 2]\ninset = [[1], 2]\nclosures = 4\n", "is not a table"),
        (b"[[people]]\nname = 'x'\n[[calendar]]\n", "is not a table"),
        (b"\0", "cannot be read"),
    ],
)
def test_a_file_that_is_no_configuration_is_refused_in_words(raw: bytes, what: str, tmp_path: Path) -> None:
    assert any(what in mistake.what for mistake in mistakes(tmp_path, raw))


def test_a_file_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.toml", tmp_path):
        with pytest.raises(ConfigMistakes, match="cannot be read"):
            load(path)


def test_the_mistakes_read_as_a_list_for_a_person(tmp_path: Path) -> None:
    said = str(ConfigMistakes(mistakes(tmp_path, changed(('hold = "30 minutes"', 'hold = "5 minutes"')))))
    assert said.startswith("There is 1 mistake in the configuration:\n\n1. [sending] hold, line ")
    assert "What to do: Write" in said


def complained_of(folder: Path, text: str) -> bool:
    """Say whether the file is refused; whatever is then said must be whole."""
    try:
        loaded: Settings | tuple[Mistake, ...] = load(written(folder, text), {})
    except ConfigMistakes as refused:
        loaded = refused.mistakes
    if isinstance(loaded, Settings):
        return False
    assert loaded
    assert all(mistake.place and mistake.what and mistake.do for mistake in loaded)
    return True


def test_no_damage_to_the_file_makes_anything_but_a_list_of_mistakes(tmp_path: Path) -> None:
    chance = random.Random(7)
    bits = [*'[]"=\n\\{}.,é\0', "'''", "[[", "2026-13-01", "nan", "1e999", "true"]
    seen: Counter[str] = Counter()
    for _ in range(250):
        text = TEXT
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(text))
            text = text[:at] + chance.choice([*bits, ""]) + text[at + chance.choice([0, 1, 1, 5, 40]) :]
        seen["refused" if complained_of(tmp_path, text) else "loaded"] += 1
    assert seen["refused"] >= 100 and seen["loaded"] >= 10, seen


def test_no_value_of_another_kind_makes_anything_but_a_list_of_mistakes(tmp_path: Path) -> None:
    values = ["3", '""', "[]", "{}", "true", "2026-09-01", "[[1]]", "{ a = 1 }", "inf", '"\\u0000"', '["x", 3, []]']
    keys = [match.start(1) for match in re.finditer(r"^[\w\"][^=\n]*= *(\S)", TEXT, re.MULTILINE)]
    chance = random.Random(11)
    seen: Counter[str] = Counter()
    for start in keys:
        end = TEXT.index("\n", start)
        text = TEXT[:start] + chance.choice(values) + TEXT[end:]
        seen["refused" if complained_of(tmp_path, text) else "loaded"] += 1
    assert seen["refused"] >= 100, seen


# Secrets -------------------------------------------------------------------------------------------------------------


def with_secret_file(folder: Path, content: str | None) -> Path:
    if content is not None:
        (folder / "the-password").write_text(content)
    return written(folder, changed(("[secrets]", '[secrets]\nadmin_password_file = "the-password"')))


def test_a_secret_comes_from_systemd_before_a_file_before_the_environment(tmp_path: Path) -> None:
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    environ = {"CREDENTIALS_DIRECTORY": str(credentials), "MAILFLOW_ADMIN_PASSWORD": "of the environment"}
    assert load(with_secret_file(tmp_path, None), environ).secret("admin-password") == "of the environment"
    settings = load(with_secret_file(tmp_path, "of the file\n"), environ)
    assert settings.secret("admin-password") == "of the file"
    (credentials / "admin-password").write_text("of systemd \r\n")
    assert settings.secret("admin-password") == "of systemd "


def test_a_missing_secret_is_complained_of_only_when_it_is_needed_and_in_plain_words(tmp_path: Path) -> None:
    settings = load(with_secret_file(tmp_path, None), {})
    with pytest.raises(SecretMissing) as missing:
        settings.secret("admin-password")
    said = str(missing.value)
    assert "admin-password was not found" in said and "MAILFLOW_ADMIN_PASSWORD" in said
    assert "admin_password_file under [secrets] in config.toml names (there is no such file)" in said
    assert "LoadCredential=admin-password:" in said


@pytest.mark.parametrize("password", ["hunter2", "hunter2" * 40, "hunter2/hunter2"])
def test_a_password_in_place_of_its_file_is_not_repeated_but_to_be_changed(password: str, tmp_path: Path) -> None:
    line = f'[secrets]\nadmin_password_file = "{password}"'
    with pytest.raises(SecretMissing) as missing:
        load(written(tmp_path, changed(("[secrets]", line))), {}).secret("admin-password")
    assert "hunter2" not in str(missing.value)
    assert "take it out, and change it" in str(missing.value)


@pytest.mark.parametrize(("content", "what"), [("", "is empty"), ("\n", "is empty")])
def test_an_empty_secret_is_none(content: str, what: str, tmp_path: Path) -> None:
    with pytest.raises(SecretMissing, match=what):
        load(with_secret_file(tmp_path, content), {}).secret("admin-password")


def test_a_secret_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    path = with_secret_file(tmp_path, None)
    (tmp_path / "the-password").mkdir()
    with pytest.raises(SecretMissing, match="cannot be read"):
        load(path, {}).secret("admin-password")


@contextmanager
def shut(folder: Path) -> Iterator[None]:
    """Let nobody enter the folder, not even who runs the tests as root."""
    folder.chmod(0)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o700)


def test_a_folder_of_secrets_that_may_not_be_entered_is_said_and_stops_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "secrets"
    folder.mkdir()
    line = '[secrets]\nadmin_password_file = "secrets/admin"\nmaster_key_file = "secrets/master"'
    settings = load(written(tmp_path, changed(("[secrets]", line))), {"MAILFLOW_SMTP_PASSWORD": "x"})
    with shut(folder):
        for name in ("admin-password", "master-key"):
            with pytest.raises(SecretMissing, match=r"cannot be read: permission denied\. .* enter its folder\."):
                settings.secret(name)
        assert settings.secret("smtp-password") == "x"
        assert "still those of the example school" in "\n".join(warnings(settings, TERM_TIME))


def test_the_settings_do_not_show_the_environment_when_printed() -> None:
    assert "hunter2" not in repr(load(EXAMPLE, {"MAILFLOW_ADMIN_PASSWORD": "hunter2"}))


# Warnings ------------------------------------------------------------------------------------------------------------


def warned(folder: Path, text: str, today: date = TERM_TIME) -> str:
    return "\n".join(warnings(load(written(folder, text), {}), today))


@pytest.mark.parametrize(
    ("old", "new", "warning"),
    [
        ('address = "cases@hillside.example"', 'address = "admin@hillside.example"', "confidentiality cannot be met"),
        ('["office stand-in"]', "[]", 'Nobody has the role "office stand-in"'),
        ('["deputy head", "slt"]', '["slt"]', 'Nobody has the role "deputy head"'),
        ('["head", "deputy dsl"]', '["head"]', 'Nobody has the role "deputy dsl"'),
        ('["head", "deputy dsl"]', '["head", "dsl", "deputy dsl"]', "is Head Teacher and safeguarding lead"),
        ('["chair of governors"]', '["chair of governors", "deputy head"]', 'under the Head Teacher ("deputy head")'),
        ('["chair of governors"]', '["chair of governors", "slt", "dsl"]', 'under the Head Teacher ("slt", "dsl")'),
        ('["chair of governors"]', '["chair of governors", "office"]', 'under the Head Teacher ("office")'),
        ('["vice-chair of governors"]', "[]", 'Nobody has the role "vice-chair of governors"'),
        (
            'procedure = "https://www.hillside.example/complaints"',
            'procedure = "Our complaints procedure is on our website."',
            "The complaints procedure is a sentence",
        ),
        (
            'procedure = "https://www.hillside.example/complaints"',
            'procedure = "you can find the complaints procedure of the school on our website under key information"',
            "The complaints procedure is a sentence",
        ),
        (
            'procedure = "https://www.hillside.example/complaints"',
            'procedure = "our complaints procedure, www.hillside.example"',
            "“our complaints procedure (our complaints procedure, www.hillside.example)”",
        ),
        (
            'chain = ["orr", "denham", "marsh"]',
            'chain = ["orr", "pope", "denham", "patel"]',
            "safeguarding: Jan Pope, Miss Patel.",
        ),
        ('"helen.marsh@hillside.example"', '"h@marsh.example"', "may not be vouched for: marsh"),
        ("first = 2026-12-19\nlast = 2027-01-03", "first = 2026-12-19\nlast = 2026-12-31", "not covered: 3 of 16 days"),
    ],
)
def test_what_may_go_wrong_later_is_said_in_good_time(old: str, new: str, warning: str, tmp_path: Path) -> None:
    assert warning not in warned(tmp_path, TEXT)
    assert warning in warned(tmp_path, changed((old, new)))


@pytest.mark.parametrize(
    ("today", "warning"),
    [
        (date(2027, 6, 1), "end on 22 July 2027, in 51 days"),
        (date(2027, 6, 8), "The next term is not loaded"),
        (date(2027, 7, 23), "ended on 22 July 2027: no date can be computed"),
        (date(2026, 8, 20), "begin only on 1 September 2026"),
    ],
)
def test_the_end_of_the_loaded_calendar_is_said_in_good_time(today: date, warning: str, tmp_path: Path) -> None:
    assert warning in warned(tmp_path, TEXT, today)
    assert warning not in warned(tmp_path, TEXT)


@pytest.mark.parametrize("procedure", ["on our website, under Policies", "https://www.hillside.example/complaints"])
def test_a_few_words_that_stand_well_in_a_letter_are_no_sentence(procedure: str, tmp_path: Path) -> None:
    text = TEXT.replace("https://www.hillside.example/complaints", procedure)
    assert "is a sentence" not in "\n".join(warnings(load(written(tmp_path, text), {}), TERM_TIME))


def test_a_term_left_out_between_two_others_is_noticed(tmp_path: Path) -> None:
    row = TEXT[
        TEXT.index('[[calendar.terms]]\nname = "Spring term, first half"') : TEXT.index(
            '[[calendar.terms]]\nname = "Spring term, second half"',
        )
    ]
    text = changed((row, ""), ("2026-11-02, 2027-01-04,", "2026-11-02,"))
    assert "No term covers 19 December 2026 to 21 February 2027" in warned(tmp_path, text)


def test_whatever_is_left_over_from_the_example_is_named_in_one_note(tmp_path: Path) -> None:
    (said,) = (note for note in warnings(load(written(tmp_path, TEXT), {}), TERM_TIME) if "example school" in note)
    everybody = "denham, shah, finch, orr, pope, kaur, bell, patel, marsh, cole, reid, lowe"
    assert said.partition("stand: ")[2] == (
        "[school] name; [letterhead] address, phone, email, website; "
        f"[people] {everybody}; "
        "[mailboxes.admin] address, host, user; [mailboxes.cases] address, host, user; [smtp] host, user; "
        "[authentication] authserv_id; [complaints] procedure. Replace each with your own."
    )


OUR_OWN = (
    ("hillside.example", "st-anne.sch.uk"),
    ("Hillside CE Primary", "St Anne's CE Primary"),
    ('"Hill Lane", "Hillside", "HS1 2AB"', '"Mill Road", "Example Green", "ZX9 9ZZ"'),
    ("01632", "01234"),
    ("EXAMPLE, replace: ", ""),
)


def our_own(text: str = TEXT) -> str:
    for old, new in OUR_OWN:
        text = text.replace(old, new)
    return text


def test_a_school_that_has_replaced_everything_is_not_told_of_the_example(tmp_path: Path) -> None:
    assert "example school" not in warned(tmp_path, our_own())


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('name = "St Anne\'s CE Primary"', 'name = "Hillside CE primary"', "[school] name."),
        ('phone = "01234 960100"', 'phone = "01632 960100"', "[letterhead] phone."),
        ("ZX9 9ZZ", "HS1 2AB", "[letterhead] address."),
        ("jan.pope@st-anne.sch.uk", "jan.pope@hillside.example", "[people] pope."),
        ('authserv_id = "mx.st-anne.sch.uk"', 'authserv_id = "mx.hillside.example"', "[authentication] authserv_id."),
        ("www.st-anne.sch.uk/complaints", "www.hillside.example/complaints", "[complaints] procedure."),
    ],
)
def test_each_line_left_over_from_the_example_is_named(old: str, new: str, line: str, tmp_path: Path) -> None:
    assert f"stand: {line} Replace" in warned(tmp_path, changed((old, new), text=our_own()))


def invented_numbers(folder: Path, text: str) -> str:
    return "\n".join(emergency_numbers(load(written(folder, text), {})))


def test_every_emergency_number_that_is_still_the_examples_is_named(tmp_path: Path) -> None:
    said = invented_numbers(tmp_path, TEXT)
    assert "[contacts]" in said and ": children_services, out_of_hours, lado, police, prevent. " in said
    assert not invented_numbers(tmp_path, our_own())


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('police = "101', 'police = "EXAMPLE, replace: 101', "police"),
        ("for children, 01234 960201", "for children, 01632 960201", "children_services"),
    ],
)
def test_one_invented_emergency_number_is_enough(old: str, new: str, key: str, tmp_path: Path) -> None:
    assert f": {key}. " in invented_numbers(tmp_path, changed((old, new), text=our_own()))


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o620, 0o604, 0o602, 0o610])
def test_a_secret_that_others_may_read_or_change_is_warned_of(mode: int, tmp_path: Path) -> None:
    path = with_secret_file(tmp_path, "x")
    (tmp_path / "the-password").chmod(mode)
    assert "chmod 600" in "\n".join(warnings(load(path, {}), TERM_TIME))


@pytest.mark.parametrize("mode", [0o600, 0o400])
def test_a_secret_that_its_owner_alone_may_read_is_as_it_should_be(mode: int, tmp_path: Path) -> None:
    path = with_secret_file(tmp_path, "x")
    (tmp_path / "the-password").chmod(mode)
    assert "chmod 600" not in "\n".join(warnings(load(path, {}), TERM_TIME))


def test_an_approved_letter_waits_at_least_half_an_hour_whatever_is_configured() -> None:
    assert timedelta(minutes=30) == LEAST_HOLD
