"""Guesses in which language a text is written, by its script and its commonest words.

The one idea: a guess only ever sends a text to a person who can read it; no model, and nothing depends on being right.
"""

import re
from collections import Counter
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
_SEEN: Final = 4_000

_SCRIPTS: Final = (
    # first and last letter, language; the first that holds a letter of the text's commonest script
    ("\u0370", "\u03ff", "el"), ("\u0400", "\u052f", "ru"), ("\u0530", "\u058f", "hy"), ("\u0590", "\u05ff", "he"),
    ("\u0600", "\u06ff", "ar"), ("\u0780", "\u07bf", "dv"), ("\u0900", "\u097f", "ne"), ("\u0980", "\u09ff", "bn"),
    ("\u0a00", "\u0a7f", "pa"), ("\u0a80", "\u0aff", "gu"), ("\u0b80", "\u0bff", "ta"), ("\u0c00", "\u0c7f", "te"),
    ("\u0c80", "\u0cff", "kn"), ("\u0d00", "\u0d7f", "ml"), ("\u0d80", "\u0dff", "si"), ("\u0e00", "\u0e7f", "th"),
    ("\u1000", "\u109f", "my"), ("\u10a0", "\u10ff", "ka"), ("\u1100", "\u11ff", "ko"), ("\u1200", "\u137f", "am"),
    ("\u1780", "\u17ff", "km"), ("\u3040", "\u30ff", "ja"), ("\u4e00", "\u9fff", "zh"), ("\uac00", "\ud7af", "ko"),
)  # fmt: skip
_LETTERS: Final = (
    # letters that tell languages of one script apart
    ("ru", "іїєґ", "uk"), ("ru", "ъщ", "bg"), ("ru", "ыэё", "ru"), ("ar", "ٹڈڑےں", "ur"), ("ar", "پچژگ", "fa"),
)  # fmt: skip

_WORDS: Final = {
    "en": "the and to of is in i my a for it you that on was with have be are not this at he she his her me we they has "
    "an as do if so from but by can will would could please thanks thank hi hello dear there been about all your our "
    "im its dont us what who when out up one get just no or him them had were did regards school had parent child "
    "today attached see help some any how mr mrs miss someone their know yes sorry need want back home day",
    "pl": "i w na nie że się z do to jest mam moja mój mojego dzień dobry proszę dziękuję jak co czy ale dla od przez tak "
    "był była są o po ze za moje jego jej dziecko syn córka szkoła",
    "fr": "le la les de des et est un une je que qui dans pour pas ne sur mon ma mes il elle nous vous ce cette avec "
    "bonjour merci au du en fils fille école madame monsieur sont",
    "es": "el la los las de y es un una que en por para no con mi su se lo hola gracias buenos días está hijo hija pero "
    "como muy me del al señora escuela",
    "pt": "o os de e é um uma que em por para não com meu minha se do da no na bom dia obrigado obrigada está filho filha "
    "mas como muito escola olá",
    "ro": "și si de la în este un o că nu cu pe mai pentru am sunt fiul fiica mea meu bună ziua mulțumesc vă rog din să se "
    "care copil școală",
    "de": "der die das und ist ein eine ich nicht mit für auf zu den im von sie wir es mein meine guten tag danke bitte "
    "kind sohn tochter schule dass",
    "it": "il lo la gli le di e è un una che in per non con mio mia si del della buongiorno grazie sono figlio figlia "
    "scuola ho ma",
    "lt": "ir yra ne su mano kad į iš bet labas ačiū prašau vaikas sūnus dukra mokykla aš jis ji dėl",
    "lv": "un ir ne ar mans mana ka labdien paldies lūdzu bērns dēls meita skola es viņš no par",
    "cs": "a je v na ne že se s do to mám můj moje dobrý den prosím děkuji jak co ale pro od syn dcera škola ve jsem",
    "sk": "a je v na nie že sa s do to mám môj moja dobrý deň prosím ďakujem ako čo ale pre od syn dcéra škola som",
    "hu": "a az és van nem egy hogy is meg de jó napot köszönöm kérem gyerek fiam lányom iskola én ez",
    "tr": "ve bir bu için ile çok ne değil var oğlum kızım benim merhaba teşekkürler lütfen okul da de ama çocuk",
    "sq": "dhe është një në për me nuk që të i e më djali vajza ime im përshëndetje faleminderit ju lutem shkolla",
    "so": "iyo waa in ku oo ka la ma wiilkayga gabadhayda mahadsanid fadlan iskuulka si uu ay",
    "nl": "de het een en is van ik niet met voor op te dat mijn wij zijn goedemorgen dank kind zoon dochter",
    "ne": "ko ma ra cha chha mero hamro lai namaste bata hunchha pani kripaya garnu",
    "hi": "hai ka ki ke ko mein se aur nahi mera meri hum yeh woh tha kripya dhanyavaad bacha",
}  # fmt: skip
_KNOWN: Final = {
    word: tuple(code for code, words in _WORDS.items() if word in words.split())
    for word in {word for words in _WORDS.values() for word in words.split()}
}
"""The languages of each common word."""


@lru_cache(maxsize=2)  # one message asks twice of the same words
def language(text: str) -> str:
    """Return the code of the language (ISO 639-1) that `text` is most likely in; "" where there is too little to tell.

    A few words in plain Latin letters without any sign of another language count as English.
    """
    words = [word.casefold() for word in _WORD.findall(text[:_SEEN])]
    if not words:
        return ""
    other = _by_script("".join(words))
    if other:
        return other
    counted = Counter(words)
    scores = dict.fromkeys(_WORDS, 0)
    for word, times in counted.items():
        for code in _KNOWN.get(word, ()):
            scores[code] += times
    best = max(scores, key=lambda code: (scores[code], code == "en"))
    if scores[best] == 0:
        return "en" if len(words) < 6 and "".join(words).isascii() else ""
    enough = scores[best] >= max(2, len(words) // 12) or best == "en"
    return best if enough else ("en" if "".join(words).isascii() else "")


def foreign(text: str) -> bool:
    """Tell whether `text` is words that an English reader cannot be expected to read."""
    return bool(_WORD.search(text)) and language(text) != "en"


def _by_script(letters: str) -> str:
    if max(letters) < "\u0370":
        return ""
    counted = Counter(
        next((code for first, last, code in _SCRIPTS if first <= letter <= last), "")
        for letter in letters
        if letter >= "\u0370"
    )
    counted.pop("", None)
    if not counted or counted.total() * 3 < len(letters):
        return ""
    code = "ja" if counted["ja"] else counted.most_common(1)[0][0]
    return next((finer for of, marks, finer in _LETTERS if of == code and any(m in letters for m in marks)), code)
