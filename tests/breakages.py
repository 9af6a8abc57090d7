"""Break each rule on purpose, and see that a test fails: `python -m tests.breakages [word ...]`.

The one idea: a test that cannot fail proves nothing. Each row changes a few words of a copy of the program, so that it
breaks one promise, and names the tests that must notice. A row whose words are no longer there is a failure too.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parent.parent
COPIED: Final = ("mailflow", "templates", "tests", "docs", "config.toml", "pyproject.toml", "run.py", "README.md")


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakage:
    """What is broken, in a sentence; the file, the words in it, and those put in their place; the tests to run."""

    rule: str
    file: str
    words: str
    instead: str
    tests: tuple[str, ...]


CORE: Final = ("tests/test_safety.py", "tests/test_release.py", "tests/test_decision.py", "tests/test_people_free.py")
ACTING: Final = ("tests/test_acting_head.py", "tests/test_acting_recorded.py")
WALKS: Final = ("tests/test_random_courses.py",)
STORIES: Final = ("tests/stories/test_short_stories.py",)

BREAKAGES: Final = (
    Breakage(
        rule="a decision counts without our mail server's word on who wrote it",
        file="mailflow/prompt/__init__.py",
        words="OF_STAFF = frozenset({Proof.ENROLLED, Proof.TIED, Proof.VERIFIED})",
        instead="OF_STAFF = frozenset({Proof.ENROLLED, Proof.TIED})",
        tests=(*STORIES, *CORE),
    ),
    Breakage(
        rule="the decision is put to the lead",
        file="mailflow/workflow/decide.py",
        words='    name="decide",\n    scope=Scope.LETTER,\n    to=To.APPROVER,',
        instead='    name="decide",\n    scope=Scope.LETTER,\n    to=To.LEAD,',
        tests=(*WALKS, *CORE),
    ),
    Breakage(
        rule="anybody may answer anybody's question",
        file="mailflow/decide/arriving/replies.py",
        words='        stood_in_for = acting.stands_in(turn, by.person, prompt) if question.decides else ""\n'
        '        return stood_in_for or "this was put to somebody else, and only they can answer it"\n'
        "    if by.person in turn.case.connected:\n"
        '        return "you told us that you are connected with this, so you are out of it"\n'
        "    if by.person not in prompt.to:\n"
        "        return PASSED_ON\n",
        instead="        pass\n"
        "    if by.person in turn.case.connected:\n"
        '        return "you told us that you are connected with this, so you are out of it"\n'
        "    if person is None:\n"
        "        return PASSED_ON\n",
        tests=(*CORE, *WALKS),
    ),
    Breakage(
        rule="a letter is put to its releaser without being shown",
        file="mailflow/decide/asking/prompt_mail.py",
        words="    if releasing:\n        turn.put(e.Shown(",
        instead="    if releasing and question.name == 'nothing':\n        turn.put(e.Shown(",
        tests=(*CORE, *WALKS),
    ),
    Breakage(
        rule="whoever never had the letter is asked for the word alone",
        file="mailflow/decide/asking/once_shown.py",
        words="        if theirs and whole and mail.state is MailState.SENT and ",
        instead="        if theirs and ",
        tests=("tests/test_release_asked_again.py",),
    ),
    Breakage(
        rule="an answer to an old prompt is accepted",
        file="mailflow/decide/arriving/replies.py",
        words="    if not prompt.open and not (_says(said, Universal.CONNECTED) and turn.case.ours):\n        return late.too_late(",
        instead="    if prompt is None:\n        return late.too_late(",
        tests=(*CORE, *WALKS),
    ),
    Breakage(
        rule="a hold is ignored when mail leaves",
        file="mailflow/decide/sending.py",
        words="    if turn.case.holds and not mail.owed.judgement:\n        return\n",
        instead="",
        tests=(*CORE, *WALKS),
    ),
    Breakage(
        rule="what is owed is not sent",
        file="mailflow/shell/desk/open_cases.py",
        words="MailState.OWED",
        instead="MailState.BOUNCED",
        tests=STORIES,
    ),
    Breakage(
        rule="a reply that comes twice counts twice",
        file="mailflow/decide/arriving/replies.py",
        words="    if said.prompt not in turn.case.prompts or said.written.key in turn.case.keys:",
        instead="    if said.prompt not in turn.case.prompts:",
        tests=WALKS,
    ),
    Breakage(
        rule="nobody looks whether a letter tells who reported",
        file="mailflow/decide/letters/drafting.py",
        words="    if why := confidence.look(turn, drafted):",
        instead="    if (why := confidence.look(turn, drafted)) and not drafted:",
        tests=("tests/test_leak.py", *CORE),
    ),
    Breakage(
        rule="silence approves",
        file="mailflow/workflow/decide.py",
        words='    Rung(after="5 school days", act=Tell("deputy head", "a decision is overdue")),\n)',
        instead='    Rung(after="5 school days", act=__import__("mailflow.prompt.silence").prompt.silence.GoOn((Approve(),))),\n)',
        tests=(*WALKS, *CORE),
    ),
    Breakage(
        rule="a letter leaves without the half hour in which it can be taken back",
        file="mailflow/decide/letters/drafted.py",
        words="    waited = turn.at + _minutes(turn)",
        instead="    waited = turn.at",
        tests=CORE,
    ),
    Breakage(
        rule="somebody who is connected is asked",
        file="mailflow/decide/whom/__init__.py",
        words="    return person.key not in case.connected and not",
        instead="    return not",
        tests=(*WALKS, *CORE),
    ),
    Breakage(
        rule="a message that is also the office's is taken out of the office's mailbox",
        file="mailflow/mail/intake/new.py",
        words="        ours=not (mixed or unsure or concern.image),",
        instead="        ours=True,",
        tests=("tests/mail/test_intake.py",),
    ),
    Breakage(
        rule="an approval outlives what the parent wrote after it",
        file="mailflow/decide/letters/approvals.py",
        words="        if letter.draft.strand and strand in (0, letter.draft.strand):",
        instead="        if letter.draft.strand < 0:",
        tests=(*CORE, *WALKS),
    ),
    Breakage(
        rule="a word within our own quoted text counts",
        file="mailflow/mail/new_text/reply.py",
        words="    if not sent.strip():",
        instead="    if sent is not None:",
        tests=("tests/mail/test_reply.py", "tests/mail/test_commands.py"),
    ),
    Breakage(
        rule="an approval with a condition counts",
        file="mailflow/mail/decisions/__init__.py",
        words="    if strange:",
        instead="    if strange == 1:",
        tests=("tests/mail/test_commands.py",),
    ),
    Breakage(
        rule="the office's word ends what the safeguarding lead has stopped",
        file="mailflow/decide/steps/__init__.py",
        words="        if turn.case.ours and not confided and not ends:",
        instead="        if turn.case.ours and not confided:",
        tests=CORE,
    ),
    Breakage(
        rule="a danger waits until somebody has looked",
        file="mailflow/decide/arriving/__init__.py",
        words="    if Matter.DANGER in matters:\n",
        instead="    if Matter.DANGER in matters and Matter.STAFF in matters:\n",
        tests=(*STORIES, *CORE),
    ),
    Breakage(
        rule="the Head Teacher is alerted to a danger about themselves",
        file="mailflow/decide/whom/__init__.py",
        words="    if is_kept_from(turn, person):\n",
        instead="    if False:\n",
        tests=("tests/test_safety.py",),
    ),
    Breakage(
        rule="a safeguarding lead whom the message names is alerted to it",
        file="mailflow/decide/whom/__init__.py",
        words="    able = [p for p in able if not is_part_of(turn.school, turn.case, p)]\n",
        instead="",
        tests=("tests/test_safety.py",),
    ),
    Breakage(
        rule="a machine's mail is read as an answer",
        file="mailflow/mail/intake/__init__.py",
        words='    "a machine": machines.by_a_machine,\n',
        instead="",
        tests=("tests/stories/test_01_rude_about_a_teacher.py", *STORIES),
    ),
    Breakage(
        rule="a letter may be shown again while it is on its way",
        file="mailflow/decide/letters/withdrawing.py",
        words="    maybe = (MailState.SENDING, MailState.UNCERTAIN)\n",
        instead="    maybe = ()\n",
        tests=(*WALKS, *CORE),
    ),
    Breakage(
        rule="a clock that goes far ahead is followed",
        file="mailflow/shell/daemon/steady_clock.py",
        words="if shown - at_least <= self._slack():",
        instead="if True:",
        tests=("tests/test_wrong_clock.py",),
    ),
    Breakage(
        rule="what is on record is not forced to the disk",
        file="mailflow/shell/records/durable.py",
        words="os.fsync(",
        instead="id(",
        tests=("tests/test_records.py", "tests/test_records_cut_off.py"),
    ),
    Breakage(
        rule="a word of command counts without the mail server's word for its sender",
        file="mailflow/mail/intake/staff.py",
        words="{Proof.ENROLLED, Proof.VERIFIED} <= arrival.sender.proof",
        instead="Proof.ENROLLED in arrival.sender.proof",
        tests=("tests/mail/test_intake_staff.py",),
    ),
    Breakage(
        rule="a report is carried to where those may read it whom it is kept from",
        file="mailflow/decide/stopping/joining.py",
        words='    return NO_SUCH if apart else ""',
        instead='    return ""',
        tests=("tests/test_joined.py",),
    ),
    Breakage(
        rule="anybody's word lets a record be destroyed",
        file="mailflow/housekeeping/disposing.py",
        words="    if not own or (listed.cases and person.key != listed.of):",
        instead="    if person.key == '':",
        tests=("tests/test_disposal.py",),
    ),
    Breakage(
        rule="time alone destroys a record",
        file="mailflow/disposal.py",
        words="mail: Waiting(of=of, cases=cases)})",
        instead="mail: Waiting(of=of, cases=cases)}, agreed={case: Agreed(by=of, last=last) for case, last in cases.items()})",
        tests=("tests/test_disposal.py",),
    ),
    Breakage(
        rule="a record is destroyed though something has come to its case since the question",
        file="mailflow/housekeeping/disposing.py",
        words="if agreed is None or case.last != agreed.last",
        instead="if False",
        tests=("tests/test_disposal_on_mail.py",),
    ),
    Breakage(
        rule="somebody whom a case is about is asked whether it may be destroyed",
        file="mailflow/decide/whom/disposing.py",
        words="if in_it(school, case, person))",
        instead="if False)",
        tests=("tests/test_disposal.py",),
    ),
    Breakage(
        rule="what a parent was told is shown to somebody who has a part in that other case",
        file="mailflow/decide/shown/earlier.py",
        words="if may_know_of(turn, case, person)",
        instead="if True",
        tests=("tests/test_earlier.py",),
    ),
    Breakage(
        rule="who reported an open case is told to somebody who may not see that case",
        file="mailflow/decide/shown/same_people.py",
        words="may_know_of(turn, case, person) and may_see(turn.on(case), person)",
        instead="True",
        tests=("tests/test_same_people.py",),
    ),
    Breakage(
        rule="whoever told of what the Chair has taken is not known again",
        file="mailflow/shell/desk/register_index.py",
        words="if entrusted(case) else ()",
        instead="if False else ()",
        tests=("tests/test_entrusted_on_record.py",),
    ),
    Breakage(
        rule="what may be about the Head goes to the Head, who has a concern about staff",
        file="mailflow/mail/intake/takes_up.py",
        words="if not about_the_head(case) and self._not_for_the_head(case):",
        instead="if False:",
        tests=("tests/mail/test_entrusted.py",),
    ),
    Breakage(
        rule="the Head Teacher decides where they are the target",
        file="mailflow/decide/whom/__init__.py",
        words="for person in turn.school.holders(Role.HEAD)} if",
        instead="for person in ()} if",
        tests=CORE,
    ),
    Breakage(
        rule="the Head Teacher's own word decides while somebody acts for them",
        file="mailflow/decide/acting.py",
        words="            if at is not None and at <= turn.at:",
        instead="            if at is None:",
        tests=ACTING,
    ),
    Breakage(
        rule="whoever acts as Head Teacher decides on what they have recommended",
        file="mailflow/decide/whom/__init__.py",
        words="    return (stands_in,) if apart(turn, stands_in) else ()",
        instead="    return (stands_in,)",
        tests=(*ACTING, *WALKS),
    ),
    Breakage(
        rule="anybody may be named to see to a step outside",
        file="mailflow/decide/whom/unfit.py",
        words="    elif not whom.may_own(turn, person):",
        instead="    elif not person.name:",
        tests=("tests/test_named_owner.py",),
    ),
    Breakage(
        rule="a letter leaves for an address from which another one came back",
        file="mailflow/decide/sending.py",
        words="    if draft.strand and turn.case.strands[draft.strand].astray:",
        instead="    if draft.strand < 0:",
        tests=("tests/test_release.py",),
    ),
    Breakage(
        rule="whoever reports from the parent's own mailbox is thanked there",
        file="mailflow/decide/letters/reporters.py",
        words="    return any(address.casefold() in strand.located for strand in others)",
        instead="    return not others",
        tests=("tests/test_shared_mailbox.py",),
    ),
    Breakage(
        rule="a line in an email is enough to make somebody act as Head Teacher",
        file="mailflow/housekeeping/acting.py",
        words="    return own and reply.by.proof == frozenset(Proof) and",
        instead="    return own and",
        tests=ACTING,
    ),
    Breakage(
        rule="whoever tells somebody else to approve has approved",
        file="mailflow/mail/decisions/__init__.py",
        words="    if name := bidden(found, body, asked):",
        instead="    if name := bidden([], body, asked):",
        tests=("tests/mail/test_bidding.py",),
    ),
    Breakage(
        rule="whose name is forged is told each time",
        file="mailflow/housekeeping/turn.py",
        words="    if key in turn.school.keys:\n        return False\n",
        instead="    if key in turn.school.keys:\n        return True\n",
        tests=("tests/test_told_once_a_day.py",),
    ),
    Breakage(
        rule="nobody hears that reply codes are tried",
        file="mailflow/mail/intake/tried.py",
        words="    if answers or not token.tried(arrival.message, known.school.cases_address):",
        instead="    if answers or placed.fate:",
        tests=("tests/test_told_once_a_day.py",),
    ),
    Breakage(
        rule="a letter leaves in the name of somebody who does not lead any more",
        file="mailflow/decide/letters/stale.py",
        words="    return bool(drafted.lead) and (drafted.lead != turn.case.lead or turn.person(drafted.lead) is None)",
        instead="    return False",
        tests=("tests/test_lead_in_a_letter.py",),
    ),
    Breakage(
        rule="records are destroyed on a word that somebody outside has",
        file="mailflow/mail/intake/replies.py",
        words="if found.destroy and copied else found",
        instead="if found.destroy and not found else found",
        tests=("tests/mail/test_to_us_alone.py",),
    ),
    Breakage(
        rule="a meeting is offered without the notice that the school gives",
        file="mailflow/decide/meetings.py",
        words="        if day < first:\n",
        instead="        if False:\n",
        tests=("tests/test_meetings.py",),
    ),
    Breakage(
        rule="a letter leaves whose times have come too near",
        file="mailflow/decide/letters/drafted.py",
        words="until = min(until, noticed) if noticed else until",
        instead="until = until",
        tests=("tests/test_meetings.py",),
    ),
)


def tried(breakage: Breakage, home: Path) -> str:
    """Break the copy in `home`, run the tests, mend it, and return "noticed", or what is wrong."""
    file = home / breakage.file
    whole = file.read_text(encoding="utf-8")
    if breakage.words not in whole:
        return f"NOT TRIED: {breakage.file} no longer holds the words that were to be broken"
    file.write_text(whole.replace(breakage.words, breakage.instead), encoding="utf-8")
    try:
        there = [name for name in breakage.tests if (home / name).exists()]
        run = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *there],
            cwd=home,
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )
    finally:
        file.write_text(whole, encoding="utf-8")
    if run.returncode not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        return f"NOT TRIED: broken like that no test can be run ({run.stderr.strip().splitlines()[-1:]})"
    failed = next((line for line in run.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))), "")
    return f"noticed by {failed.split(' - ')[0].split('::')[-1]}" if failed else "NOT NOTICED"


def main(words: list[str]) -> int:
    """Try every breakage, or those whose rule holds one of the words; return how many went unnoticed."""
    wanted = [one for one in BREAKAGES if not words or any(word in one.rule for word in words)]
    unnoticed = 0
    with tempfile.TemporaryDirectory(prefix="mf-broken-") as place:
        home = Path(place)
        for name in COPIED:
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
            copy(ROOT / name, home / name)
        for number, breakage in enumerate(wanted, 1):
            began = time.monotonic()
            found = tried(breakage, home)
            unnoticed += not found.startswith("noticed")
            print(f"{number:2}  {breakage.rule}: {found} ({time.monotonic() - began:.0f} s)", flush=True)
    print(f"{len(wanted)} rules broken, {len(wanted) - unnoticed} noticed, {unnoticed} not")
    return unnoticed


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
