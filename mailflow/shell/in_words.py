"""What is wrong, in words for a person.

The one idea: whoever finds that something cannot be used knows best what to say of it, and says it there.
"""


class InWords(Exception):
    """Something is wrong that a person can put right. The message is a whole sentence for them."""


class Unusable(InWords, ValueError):
    """Something that the school gave cannot be used. The message is a whole sentence."""
