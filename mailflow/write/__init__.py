"""What our emails say: prompts and notices as plain text.

The one idea: the first screen of a phone says what is asked, by when, and what silence will mean, and how the usual
answer is one keystroke. Everything else stands below a line. The subject and the two lines that open an email are what a
locked phone shows to anybody, so they say which case and which day, and nothing of the matter. The layout is the small text
format of `mailflow.mail.compose.page`. How an answer is said back lies in `answers`, and how a day is said in `days`.
"""

from mailflow.write.answers import numbered
from mailflow.write.days import addressed, clock, date_of, day, long_day, moment
from mailflow.write.layout import ACT_NOW, ACT_TODAY, ANSWER, LINE, NEUTRAL, Text, server_said, set_off
from mailflow.write.notices import notice
from mailflow.write.prompts import Asking, prompt

__all__ = [
    "ACT_NOW", "ACT_TODAY", "ANSWER", "LINE", "NEUTRAL", "Asking", "Text", "addressed", "clock", "date_of", "day",
    "long_day", "moment", "notice", "numbered", "prompt", "server_said", "set_off",
]  # fmt: skip
