"""The picture of the workflow: it is the table's, all of it, and it can be read."""

import ast
import inspect
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from itertools import combinations, pairwise
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pytest

import mailflow
from mailflow.decide.opens import READY
from mailflow.decide.steps.effects import EFFECTS
from mailflow.letters import LETTERS
from mailflow.prompt.items import Choose
from mailflow.prompt.steps import Effect, Step
from mailflow.shell.pages import picture, picture_arrows, workflow_words
from mailflow.shell.pages.picture_arrows import AFTER_WHAT, FIRST, USUAL, arrows
from mailflow.shell.pages.picture_boxes import BANDS, BEGINS, DECIDED_LETTERS, Band
from mailflow.shell.pages.picture_roads import Arrow, Point, Rect, roads
from mailflow.shell.pages.picture_type import width, wrapped
from mailflow.workflow import WORKFLOW

pytestmark = pytest.mark.xdist_group("picture")  # it is drawn once
DECIDE = Path(mailflow.__file__).parent / "decide"


@pytest.fixture(scope="module")
def drawn() -> str:
    return picture.draw()


@pytest.fixture(scope="module")
def laid() -> picture.Laid:
    return picture.lay_out()


@pytest.fixture(scope="module")
def found(laid: picture.Laid) -> dict[Arrow, tuple[Point, ...]]:
    return roads({name: rect for name, (_, rect) in laid.boxes.items()}, arrows(), ())


def words(svg: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", svg)).split())


# It is the table's ---------------------------------------------------------------------------------------------------


def test_the_picture_in_the_documentation_is_that_of_todays_workflow(drawn):
    assert picture.FILE.read_text(encoding="utf-8") == drawn, "run: python -m mailflow.shell.pages.picture"


def test_a_picture_that_is_out_of_date_is_said_to_be_so(tmp_path, capsys):
    file = tmp_path / "workflow.svg"
    assert picture.main(["--check"], file) == 1
    assert picture.main([], file) == 0
    assert picture.main(["--check"], file) == 0
    file.write_text(file.read_text(encoding="utf-8").replace("First look", "Second look"), encoding="utf-8")
    assert picture.main(["--check"], file) == 1
    assert "Run: python -m mailflow.shell.pages.picture" in capsys.readouterr().out


def test_the_same_table_gives_the_same_picture_whatever_the_run(drawn):
    say = "from mailflow.shell.pages import picture; import sys; sys.stdout.buffer.write(picture.draw().encode())"
    run = subprocess.run(
        [sys.executable, "-c", say], env={**os.environ, "PYTHONHASHSEED": "4711"}, capture_output=True, check=True
    )
    assert run.stdout.decode() == drawn


def test_every_question_stands_in_the_picture_with_whom_it_is_put_to(laid):
    for number, row in enumerate(WORKFLOW, 1):
        box, _ = laid.boxes[row.name]
        said = " ".join(line.words for line in box.lines)
        assert box.number == number
        assert row.asks in said
        assert str(row.to) in said or "whoever took it on" in said


def test_every_letter_stands_in_the_picture_with_who_releases_it(laid):
    for kind in LETTERS:
        name = f"letter {kind.name}" if f"letter {kind.name}" in laid.boxes else DECIDED_LETTERS
        said = " ".join(line.words for line in laid.boxes[name][0].lines) + laid.boxes[name][0].heading
        assert kind.name in said
        assert "Released by" in said


def test_the_picture_shows_what_a_hold_stops_and_what_goes_on(laid):
    for row in WORKFLOW:
        assert laid.boxes[row.name][0].waits is not row.judgement


def test_a_question_that_was_given_no_place_is_drawn_all_the_same():
    look = BANDS[0]
    without = Band(look.title, look.says, look.questions, (tuple(n for n in look.places[0] if n != "first look"),))
    boxes = picture.lay_out((without,)).boxes
    assert {row.name for row in look.questions} <= set(boxes)


def test_every_question_has_a_way_in():
    asked = {name for row in WORKFLOW for one in workflow_words.outcomes(row) for name in one.asks}
    asked |= {name for row in WORKFLOW for _, asks in workflow_words.silence(row) for name in asks}
    carried = {kind.asks for kind in LETTERS}
    opened = {row.name for row in WORKFLOW if row.opens}
    for row in WORKFLOW:
        assert row.name in asked | carried | opened | set(FIRST) | set(BEGINS), f"nothing leads to {row.name}"


def test_every_step_that_the_table_may_take_has_words():
    seen = {type(step) for row in WORKFLOW for step in steps_of(row)}
    for row in WORKFLOW:
        for step in steps_of(row):
            follows = workflow_words.said_of(step)
            assert follows.words or follows.asks or follows.writes
    assert len(seen) >= 9, f"only these kinds of step were seen: {seen}"
    assert seen <= set(get_args(Step))


def steps_of(row) -> Iterator[Step]:
    for item in row.items:
        for choice in item.choices if isinstance(item, Choose) else ():
            yield from choice.then
    yield from row.then


# The few words that no row has are held against the code -------------------------------------------------------------


def module(name: str) -> ast.Module:
    return ast.parse(inspect.getsource(sys.modules[name]))


def literals(tree: ast.AST, called: str, keyword: str, place: int) -> set[str]:
    """Return the strings given to calls of a function: by that keyword, or at that place."""
    values = []
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and ast.unparse(call.func).split(".")[-1] == called:
            values += [each.value for each in call.keywords if each.arg == keyword] + call.args[place : place + 1]
    return {value.value for value in values if isinstance(value, ast.Constant) and isinstance(value.value, str)}


def set_off_by(function: str, functions: dict[str, ast.FunctionDef], seen: set[str]) -> Iterator[ast.FunctionDef]:
    """Yield a function of the effects, and those of the same module that it calls."""
    if function in seen or function not in functions:
        return
    seen.add(function)
    yield functions[function]
    for node in ast.walk(functions[function]):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from set_off_by(node.func.id, functions, seen)


def test_what_is_said_to_follow_a_step_is_what_the_program_does():
    counted = 0
    for name, effect in EFFECTS.items():
        said = workflow_words.EFFECTS[name]
        body = module(effect.__module__).body
        functions = {node.name: node for node in body if isinstance(node, ast.FunctionDef)}
        bodies = list(set_off_by(effect.__name__, functions, set()))
        asks = {ask for body in bodies for ask in literals(body, "ask", "", 1)}
        writes = {letter for body in bodies for letter in literals(body, "Wanted", "name", 9)}
        assert asks <= set(said.asks), f"{name} also asks {asks - set(said.asks)}"
        assert writes <= set(said.writes), f"{name} also writes {writes - set(said.writes)}"
        counted += len(asks) + len(writes)
    assert counted >= 10, "the effects were not read"


def test_every_step_with_a_name_of_its_own_has_words_and_no_words_are_left_over():
    used = {step.name for row in WORKFLOW for step in steps_of(row) if isinstance(step, Effect)}
    assert used == set(workflow_words.EFFECTS) == set(EFFECTS)


def test_the_conditions_in_the_picture_look_at_what_the_program_looks_at():
    assert set(AFTER_WHAT) == {row.opens for row in WORKFLOW if row.opens} == set(READY)
    functions = {node.name: node for node in module("mailflow.decide.opens").body if isinstance(node, ast.FunctionDef)}
    for condition, names in AFTER_WHAT.items():
        body = ast.unparse(functions[READY[condition].__name__])
        assert all(f"'{name}'" in body for name in names), f"{condition} does not look at {names}"


def test_questions_that_open_of_themselves_are_asked_by_the_program():
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in sorted(DECIDE.rglob("*.py"))]
    asked = {name for tree in trees for name in literals(tree, "ask", "", 1) | literals(tree, "Planned", "question", 9)}
    written = " ".join(ast.unparse(tree) for tree in trees)
    for name in (*FIRST, *BEGINS):
        assert name in asked or f"'{name}'" in written, f"nothing asks {name}"


def test_the_letter_that_an_answer_releases_is_written_by_that_answer():
    for letter, question in workflow_words.RELEASED_WITH.items():
        row = next(row for row in WORKFLOW if row.name == question)
        assert any(letter in one.writes for one in workflow_words.outcomes(row))


# It can be read ------------------------------------------------------------------------------------------------------


def test_the_picture_is_well_formed_and_fetches_nothing(drawn):
    ElementTree.fromstring(drawn)
    assert "href" not in drawn
    assert "@import" not in drawn


def test_no_box_covers_another(laid):
    for (_, one), (_, other) in combinations(laid.boxes.values(), 2):
        apart = one.x + one.w < other.x or other.x + other.w < one.x
        above = one.y + one.h < other.y or other.y + other.h < one.y
        assert apart or above


def test_no_arrow_runs_through_a_box(laid, found):
    assert len(found) == len(arrows()) >= 35
    for arrow, corners in found.items():
        for square in list(squares(corners))[1:-1]:
            for name, (_, rect) in laid.boxes.items():
                assert not inside(square, rect), f"{arrow} runs through {name} at {square}"


def test_no_two_arrows_share_a_line_unless_they_lead_to_the_same_box(found):
    taken: dict[tuple[Point, Point], Arrow] = {}
    for arrow, corners in found.items():
        for step in pairwise(squares(corners)):
            other = taken.setdefault(min(step, step[::-1]), arrow)
            assert other.target == arrow.target, f"{arrow} lies upon {other}"


def test_the_usual_course_is_made_of_arrows_that_are_drawn():
    there = {(arrow.source, arrow.target) for arrow in arrows()}
    assert set(pairwise(USUAL)) <= there


def test_no_line_of_words_is_wider_than_its_box(laid):
    room = laid.boxes["first look"][1].w * 10 - 20
    lines = [
        (text, line.style)
        for box, _ in laid.boxes.values()
        for line in box.lines
        for text in wrapped(line.words, room, line.style)
    ]
    assert len(lines) > 200
    assert all(width(text, style) <= room for text, style in lines)


def test_the_way_round_a_box_is_found():
    boxes = {"a": Rect(0, 10, 8, 6), "in the way": Rect(14, 4, 6, 18), "b": Rect(26, 10, 8, 6)}
    way = roads(boxes, (Arrow("a", "b", "asks"),), ())[Arrow("a", "b", "asks")]
    assert not any(inside(square, boxes["in the way"]) for square in squares(way))
    with pytest.raises(ValueError, match="no way"):
        roads(boxes, (Arrow("a", "b", "asks"),), [(11, y) for y in range(-50, 100)])


def squares(corners: tuple[Point, ...]) -> Iterator[Point]:
    x, y = corners[0]
    yield x, y
    for to_x, to_y in corners[1:]:
        while (x, y) != (to_x, to_y):
            x, y = x + (to_x > x) - (to_x < x), y + (to_y > y) - (to_y < y)
            yield x, y


def inside(square: Point, rect: Rect) -> bool:
    return rect.x <= square[0] <= rect.x + rect.w and rect.y <= square[1] <= rect.y + rect.h


def test_arrows_are_drawn_only_where_the_table_leads():
    for arrow in arrows():
        step = picture_arrows.BAND_OF[arrow.target] - picture_arrows.BAND_OF[arrow.source]
        assert step in (0, 1), f"{arrow} leads back, which the numbers in the boxes say"
