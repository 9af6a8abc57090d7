"""Is it a concern, a danger, another procedure's, or nothing to do with us? With the words that say so.

The one idea: danger, the Head and staff are looked for first and whatever else is found; then every rule of the table
has its say, and what is left unsure goes to a person and never to silence. A message may be several things.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from mailflow.mail import automatic, language, named
from mailflow.mail.message import Message
from mailflow.mail.phrases import Found, Table, Words, words
from mailflow.mail.triage_rules import RULES, Part, Rule, SIGNS
from mailflow.mail.triage_score import Score, scored
from mailflow.mail.triage_words import LISTS
from mailflow.mail.written import Written, written
from mailflow.people import Person
