"""Greetings, thanks and signatures: what people write around an answer without meaning any more by it.

The one idea: a courtesy is recognised by its whole words, from a list; whatever is not on the list is something said.
"""

import re
from collections.abc import Iterable
from typing import Final

from mailflow.mail.words.first_names import FIRST_NAMES
from mailflow.mail.words.matters import could_matter
from mailflow.mail.words.tidied import tidied
from mailflow.people import TITLES, Person, as_typed

_WHOM: Final = (
    r"(?:[ ]+(?:all|both|team|everyone|everybody|there|again|colleagues|folks|sir or madam|sir|madam|very much|so much|ever so much|"
    r"indeed|lots|muchly|colleague|as ever|as always|me dears|my dears|pet|duck|love|mate|pal|hen|petal|flower|"
    r"to you both|to you all|to you|yn fawr|yn fawr iawn|iawn|o galon|mun|butt|mailflow))*"
)
_FOR: Final = (
    r"(?:[ ]+for(?:[ ]+(?:all|sending|doing|preparing|writing|drafting|sorting|dealing with|looking at|getting|your|the|"
    r"this|that|it|these|hard|good|careful|work|help|letter|draft|note|summary|email|update|time|patience|on|with|over|"
    r"taking(?= (?:(?:the|such|so much|your) )?(?:time|trouble|care))|putting(?! (?:it|this|that) out)|"
    r"through|up|out|so|carefully|quickly|promptly|kindly|much|trouble|handling|turning|chasing|waiting|reminding|reminder|nudge|round|around|well|sensitively|"
    r"setting|asking me|being|supporting|thorough|swift|speedy|clearly|calmly|choices|support|care|"
    r"you['’]ve taken|you have taken|"
    r"thoughtfully|a|kind|clear|you['’]ve done|you have done)\b)+)?"
)
GREETING: Final = re.compile(
    r"(?:to whom it may concern|sir/madam|hi|hello|hiya|hey|dear|(?:good )?(?:morning|afternoon|evening)|good day|greetings|"
    r"shwmae|helo|bore da|"
    rf"(?:prynhawn|p['’]nawn) da|noswaith dda){_WHOM}",
    re.IGNORECASE,
)
THANKS: Final = re.compile(
    r"(?:(?:with )?(?:many|very many|grateful|big) |with )?(?:thanks|thank you|thankyou|thx|tx|ty|tysm|tvm|ta|cheers|diolch)"
    rf"{_WHOM}{_FOR}",
    re.IGNORECASE,
)
CLOSINGS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:with )?(?:(?:very |my )?(?:kind|best|warm|kindest|warmest|good|many)\s*)?(?:regards|wishes)",
        r"(?:kindest|warmest|best|br|kr|bw|rgds|yours(?: sincerely| faithfully| truly| ever)?|sincerely|all (?:the )?best)",
        r"(?:warmly|cordially|respectfully|with (?:much |lots of )?love(?: and thanks)?)",
        r"nos da|cofion(?: (?:gorau|cynnes|cu))?|(?:pob )?hwyl(?: fawr| am y tro)?|yn gywir|pob bendith|dymuniadau gorau",
        r"(?:bye|goodbye|bye bye|bye for now|god bless|every blessing|blessings|yours in christ|ta[- ]ra|over and out)",
        r"(?:take care|speak soon|see you (?:soon|tomorrow|later|in school)|hope (?:you(?:'re| are) well|all is well))",
        (
            r"have a (?:good|nice|lovely|great|restful) (?:rest of (?:the|your) )?"
            r"(?:day|evening|afternoon|morning|weekend|week)(?: all| both| everyone)?"
        ),
    )
)
PHONE: Final = re.compile(
    r"sent from my (?:phone|mobile|iphone|ipad|samsung|galaxy|tablet|android)(?: phone)?", re.IGNORECASE
)
PLEASE: Final = re.compile(r"(?:please|pls|plz|kindly)(?: mun| butt)?", re.IGNORECASE)
_KINDS: Final = (GREETING, THANKS, *CLOSINGS, PHONE, PLEASE)
_END: Final = re.compile(r"(?![\w'’])")
_GREETED: Final = re.compile(rf"{GREETING.pattern}|{THANKS.pattern}", re.IGNORECASE)
_NAME_WORD: Final = re.compile(r"[ ]+(?:(?:and|&)[ ]+)?((?:mr|mrs|ms|dr|rev)\.|[a-z][\w'’-]*)", re.IGNORECASE)
_OF_WHAT: Final = re.compile(r"\s+(?:for|to|that)(?!\w)", re.IGNORECASE)
"""What makes a sentence of its own of thanks: "Thank you for saying that you are sorry"."""
_PAUSE: Final = re.compile(
    r"[ ]*(?:[,!.–—-]+(?!\w)\s*|\n\s*|$|(?=(?:for|thanks|thank|many thanks|i|its|yes|please|ok)\b|(?:it['’]s|i['’]m)\b))",
    re.IGNORECASE,
)
FOR: Final = re.compile(_FOR, re.IGNORECASE)
_SMALL: Final = frozenset(
    {"of", "and", "to", "the", "for", "at", "in", "de", "van", "&", "|", "/", "-", "–", "—", "•", "·"}
)
_REACHED: Final = (
    r"(?:(?:tel|telephone|phone|mobile|mob|fax|t|m|e|w|email|e-mail|web|website|office|direct(?: line)?|call us(?: on)?|"
    r"(?:find|follow|like) us on(?: (?:x|twitter|facebook|instagram))?|twitter|facebook|instagram|x)\s*[.:]*\s*)?"
    r"(?:\+?[\d() -]{8,20}(?:\s*(?:ext|x)\.?\s?\d{1,5})?|\S+@\S+|@\w+|(?:https?://|www\.)\S+|twitter|facebook|instagram)"
)
_CONTACT: Final = re.compile(rf"{_REACHED}(?:\s*[|,/•·–—-]\s*{_REACHED}){{0,3}}", re.IGNORECASE)


def courtesy(text: str, at: int) -> int:
    """Return how many characters of `text` from `at` on are one courtesy; 0 if it says something else there."""
    return _longest(_KINDS, text, at)


def is_courtesy(text: str) -> bool:
    """Say whether `text` is nothing but thanks, a greeting or a signature: short, and every word of it on the list."""
    words = tidied(text).strip()
    if not words or len(words) > 300:
        return not words
    at = 0
    while at < len(words):
        if size := courtesy(words, at):
            at += size
        elif rest := re.match(
            r"[\s,.;:!–—-]+|(?:ok|okay|great|lovely|fine|perfect|received|noted|will do|got it|all good)\b"
            r"|[\U0001F44D\U0001F64F\U0001F642\u263a][\U0001F3FB-\U0001F3FF\ufe0f]?",
            words[at:],
            re.IGNORECASE,
        ):
            at += rest.end()
        else:
            line = words[at:].split("\n", 1)[0]
            name = re.fullmatch(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}\.?", line.strip())
            if name is None or at == 0 or could_matter(line):
                return False
            at += len(line)
    return True


def closing(text: str, at: int = 0) -> int:
    """Return how many characters from `at` on are a courtesy with which a letter ends ("Kind regards", "Thanks")."""
    return _longest((THANKS, *CLOSINGS), text, at)


def _longest(kinds: Iterable[re.Pattern[str]], text: str, at: int) -> int:
    longest = 0
    for kind in kinds:
        match = kind.match(text, at)
        if match and _END.match(text, match.end()):
            longest = max(longest, len(match.group().rstrip()))
    return longest


def names(people: Iterable[Person]) -> frozenset[str]:
    """Return every word of our people's names, and their titles, in lower case; and their initials in capitals, those of
    the whole name and that of the first name."""
    own = [[word for word in person.name.split() if word.casefold().strip(".") not in TITLES] for person in people]
    words = {typed.strip(".,") for name in own for word in name for typed in as_typed(word)}
    initials = {"".join(word[0] for word in name).upper() for name in own} | {
        name[0][0].upper() for name in own if name
    }
    return frozenset(words | TITLES | initials - {""})


def is_name(line: str, known: frozenset[str]) -> bool:
    """Say whether `line` is only a name of one of our people, or their initials."""
    words = line.replace(",", " ").split()
    if not words or len(words) > 4:
        return False
    initials = re.fullmatch(r"[A-Z]{2,4}", line.strip().replace(".", "")) and line.strip().replace(".", "") in known
    found = [word.casefold().strip(".!-–") in known for word in words]
    initial = [len(word.strip(".")) == 1 and word[0].isupper() for word in words]
    title = [word.casefold().strip(".") in TITLES for word in words]
    return bool(initials) or (not all(title) and any(found) and all(map(max, found, initial)))


def contact(line: str) -> bool:
    """Say whether a line is nothing but how to reach somebody: a number, an address, a web page."""
    return len(line) <= 200 and _CONTACT.fullmatch(line.strip()) is not None


def like_a_signature(line: str) -> bool:
    """Say whether `line` may stand in a signature: two to seven words with capitals, or how to reach somebody."""
    if len(line) > 200:
        return False
    if _CONTACT.fullmatch(line.strip()):
        return True
    words = [word.strip(",.()|:;") for word in line.split()]
    words = [word for word in words if word and word not in _SMALL]
    return 1 < len(words) <= 7 and all(word[:1].isupper() and not any(c.isdigit() for c in word) for word in words)


def addressed(text: str, at: int, known: frozenset[str] = frozenset(), *, strangers: bool = False) -> int:
    """Return where a name ends that stands at `at`, right behind a greeting, and is followed by a pause; `at` if none is.

    `known`: the words of our people's names. `strangers`: any name that is written like one counts, if a comma or the
    end of the line follows. Behind "Dear", with which a letter begins as well, only our people's names do.
    """
    formal = text[max(0, at - 4) : at].casefold() == "dear"
    end, named = at + text.startswith(",", at), False
    for _ in range(4):
        word = _NAME_WORD.match(text, end)
        own = word[1].casefold().strip(".") if word else ""
        if word is None or not (own in TITLES or own in known or _called(own, known, stranger=strangers or not formal)):
            break
        end, named = word.end(), named or own not in TITLES
    word = _NAME_WORD.match(text, end) if strangers and not named else None
    if word is not None and _may_be_a_stranger(word, text):
        end, named = word.end(), True
    return end if named and _PAUSE.match(text, end) else at


def _called(name: str, known: frozenset[str], *, stranger: bool) -> bool:
    """Say whether this is a first name: anybody's, or the short form of one of our people's ("Toby" for Tobias)."""
    return name in FIRST_NAMES and (stranger or any(name[:3] == each[:3] for each in known if len(each) > 2))


def _may_be_a_stranger(word: re.Match[str], text: str) -> bool:
    behind = text[word.end() : word.end() + 1]
    return word[1][0].isupper() and not word[1].isupper() and behind in (",", "\n", "") and not could_matter(word[1])


def without_greeting(text: str) -> str:
    """Return `text` without the greeting that it opens with ("Hi Toby,")."""
    lead = len(text) - len(text.lstrip())
    match = _GREETED.match(text, lead)
    if match is None or not _END.match(text, match.end()) or _OF_WHAT.match(text, match.end()):
        return text
    pause = _PAUSE.match(text, addressed(text, match.end(), strangers=True))
    rest = text[pause.end() :] if pause else text
    return rest if rest.strip() else text


def without_signature(text: str, people: Iterable[Person]) -> str:
    """Return `text` without its closing courtesies and the names below them. A first line is never a signature."""
    known = names(people)
    named = (
        [word.casefold() for word in person.name.split() if word.casefold().strip(".") not in TITLES]
        for person in people
    )
    first_names = frozenset(name[0] for name in named if name)
    lines = text.split("\n")
    keep = len(lines)
    for i in range(len(lines) - 1, max(0, len(lines) - 20), -1):
        line = lines[i].strip()
        if not line:
            continue
        above = next((each.strip() for each in reversed(lines[:i]) if each.strip()), "")
        if not (_signs(line, known) or (_only_closing(above) and line.isalpha() and line[0].isupper())):
            break
        if _opens_signature(line, after_blank=not lines[i - 1].strip(), known=known, first_names=first_names):
            keep = i
    return "\n".join(lines[:keep]).rstrip("\n")


def _signs(line: str, known: frozenset[str]) -> bool:
    return _only_closing(line) or is_name(line, known) or like_a_signature(line)


def _only_closing(line: str) -> bool:
    at = closing(line)
    return bool(at) and not line[at:].strip(" ,.!-–—")


def _opens_signature(line: str, *, after_blank: bool, known: frozenset[str], first_names: frozenset[str]) -> bool:
    """A surname alone ("Finch") answers who; a first name, a full name or a courtesy signs."""
    words = [word.casefold().strip(".,!") for word in line.split()]
    if _only_closing(line):
        return True
    if is_name(line, known):
        return words[0] in first_names or (len(words) > 1 and words[0] not in TITLES)
    return after_blank and like_a_signature(line) and not _CONTACT.fullmatch(line)
