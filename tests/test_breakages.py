"""The rules that are broken on purpose (`make breakages`, which takes minutes) stand in the program as it is today."""

import pytest

from tests.breakages import BREAKAGES, ROOT, Breakage


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda one: one.rule)
def test_what_is_to_be_broken_is_there_and_the_tests_that_must_notice_are(breakage: Breakage) -> None:
    assert breakage.words in (ROOT / breakage.file).read_text(encoding="utf-8")
    assert all((ROOT / name).exists() for name in breakage.tests)
