"""The pages that a school signs: everything that the program works by stands on them."""

import io
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from pypdf import PdfReader

from mailflow import policy
from mailflow.letters import LETTERS
from mailflow.prompt import Limit
from mailflow.prompt.items import Choose
from mailflow.shell.pages import policy_pages, policy_words
from mailflow.shell.pages.policy_blocks import Points, Signatures, Table, Wording
from mailflow.workflow import WORKFLOW
from tests.world import TEMPLATES, hillside


@pytest.fixture(scope="module")
def page() -> str:
    return policy_pages.pages(hillside())


@pytest.fixture(scope="module")
def paper() -> PdfReader:
    return PdfReader(io.BytesIO(policy_pages.pdf(hillside(), TEMPLATES)))


def words(page: str) -> str:
    body = page.partition("<body>")[2]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def test_every_point_and_response_of_the_policy_stands_on_the_pages_in_its_own_words(page):
    said = words(page)
    assert all(point.text in said for point in policy.POINTS.values())
    assert all(row.quote in said and row.name in said for row in policy.RESPONSES)
    assert policy.DECIDER in said
    assert policy.GATHER_THEN_SPEAK in said


def test_every_question_stands_on_the_pages_with_its_answers_its_times_and_what_silence_means(page):
    said, school = words(page), hillside()
    for row in WORKFLOW:
        assert row.asks in said
        assert f"they are told: “{row.silence_says}”" in said
        assert all(str(length) in said for length in school.limits[row.limit])
        for item in row.items:
            for choice in item.choices if isinstance(item, Choose) and len(item.choices) < 10 else ():
                assert f"{choice.key} {choice.says}" in said


def test_the_head_and_the_chair_are_called_by_their_titles(page):
    said = words(page)
    assert "8. Concern about the Head Teacher: " in said
    assert "handed over (the Head Teacher, under the staff code)" in said
    assert "handed over (the Chair of Governors)" in said
    assert "handed over (head" not in said and "(chair of governors)" not in said


def test_the_times_on_the_pages_are_the_schools_own():
    school = hillside()
    first = WORKFLOW[0]
    other = replace(school, limits={**school.limits, first.limit: school.limits[Limit.GATHERING]})
    tables = [block for block in policy_words.blocks(other) if isinstance(block, Table) and block.head[0] == "Put to"]
    assert tables[0].rows[0][1:] == ("5 school days", "5 school days", "2 school days")


def test_every_letter_stands_on_the_pages_with_its_wording_its_digest_and_who_releases_it(page):
    said, school = words(page), hillside()
    assert len(wordings()) == len(LETTERS)
    for kind, block in zip(LETTERS, wordings(), strict=True):
        assert f"{block.subject}\n{block.body}".split() == school.wording(f"letters/{kind.name}").split()
        assert "Released by" in block.about
        assert school.digest_of_wording(kind.name) in said
        longest = max(re.split(r"\$[a-z_]+|\n", block.body), key=len)
        assert " ".join(longest.split()) in said


def test_a_response_is_released_by_the_head_teacher_on_the_pages_too():
    about = {kind.name: block.about for kind, block in zip(LETTERS, wordings(), strict=True)}
    for row in policy.RESPONSES:
        if row.letter and row.code != "R0":
            assert "Released by the Head Teacher." in about[row.letter]


def wordings() -> list[Wording]:
    return [block for block in policy_words.blocks(hillside()) if isinstance(block, Wording)]


def test_a_changed_wording_has_another_digest_and_no_approval_on_record():
    school = hillside()
    changed = replace(
        school, wordings={**school.wordings, "letters/finished": "Your message\nDear $reporter,\n\nDone."}
    )
    before, after = (words(policy_pages.pages(each)) for each in (school, changed))
    assert school.digest_of_wording("finished") in before
    assert school.digest_of_wording("finished") not in after
    assert before.count("Its standing approval is on record.") == after.count("Its standing approval is on record.") + 1


def test_there_are_lines_to_sign_for_the_head_teacher_and_the_chair(page):
    signed = [block for block in policy_words.blocks(hillside()) if isinstance(block, Signatures)]
    assert signed[0].who == (("Head Teacher", "Paul Denham"), ("Chair of Governors", "Helen Marsh"))
    assert "Signature" in words(page)
    assert "Date" in words(page)


def test_the_pages_say_what_stops_a_case_and_who_lets_it_go_on():
    stops = [block for block in policy_words.blocks(hillside()) if isinstance(block, Points)]
    said = " ".join(point for block in stops for point, _ in block.points)
    assert "(first look)" in said
    assert "(safeguarding outcome)" in said
    assert "GO ON ALL" in said


def test_what_a_school_is_called_is_never_read_as_markup():
    page = policy_pages.pages(hillside(name="St <b>Anne's</b> & <script>All</script>"))
    assert "<script>" not in page
    assert "St &lt;b&gt;Anne" in page


def test_the_page_is_well_formed_and_fetches_nothing(page):
    class Balanced(HTMLParser):
        open: list[str] = []

        def handle_starttag(self, tag, attrs):
            assert not {"src", "href"} & {name for name, _ in attrs}
            if tag not in {"meta", "col"}:
                self.open.append(tag)

        def handle_endtag(self, tag):
            assert self.open.pop() == tag

    reader = Balanced()
    reader.feed(page)
    assert not reader.open
    assert "url(" not in page


def test_the_paper_says_what_the_page_says(paper):
    said = " ".join("".join(page.extract_text() for page in paper.pages).split())
    squeezed = said.replace(" ", "")
    assert all(row.asks.replace(" ", "") in squeezed for row in WORKFLOW)
    assert all(hillside().digest_of_wording(kind.name) in squeezed for kind in LETTERS)
    assert policy_pages.policy_digest() in squeezed
    assert "PaulDenham" in squeezed


def test_the_paper_is_tagged_and_the_same_each_time(paper):
    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert policy_pages.pdf(hillside(), TEMPLATES) == policy_pages.pdf(hillside(), TEMPLATES)


def test_the_digest_of_the_policy_is_what_config_toml_takes():
    assert re.fullmatch(r"[0-9a-f]{64}", policy_pages.policy_digest())
