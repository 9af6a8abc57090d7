"""What one of our people, by name, wrote in a group of parents is for the Head Teacher; what was written of them is not."""

import pytest

from mailflow.mail.triage.kinds import Kind
from tests.mail.test_triage import given, sort


@pytest.mark.parametrize(
    "words",
    [
        "Miss Patel, the Year 4 teacher, has been posting in the Year 4 parents WhatsApp group making fun of my son.",
        "The Year 4 teacher, Miss Patel, joined the WhatsApp group last week and called my daughter a liar in it.",
        "I don't know whom to tell. Priya Patel keeps slagging parents off in the class chat.",
        "We are all shocked, because Lucy Orr was laughing about a child in the mums' group last night.",
    ],
)
def test_what_one_of_ours_wrote_in_a_group_is_for_the_head_alone(words):
    kinds = sort(given(words)).kinds
    assert Kind.STAFF in kinds and Kind.CONCERN not in kinds


@pytest.mark.parametrize(
    "words",
    [
        "Dan Moss keeps posting in the Year 4 WhatsApp group that Miss Patel is useless. Miss Patel is in tears.",
        "A parent has been posting nasty photos of Miss Patel in the Year 4 parents WhatsApp group.",
        "Someone wrote on the class group that Miss Patel is rude and useless, and twelve parents agreed.",
        "Mr Moss has been calling Miss Patel names in the Year 4 parents group, she is upset.",
    ],
)
def test_what_was_written_of_them_in_it_is_a_concern(words):
    assert Kind.CONCERN in sort(given(words)).kinds
