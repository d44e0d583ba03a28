"""Any number planted in any supported construction comes back with its part, measure and noun."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.figures.reader import figures
from tests.claims.figures.wording import spelled

_VERBS = {
    "died": "killed",
    "were killed": "killed",
    "were wounded": "injured",
    "went missing": "missing",
    "were arrested": "detained",
    "fled": "displaced",
    "were rescued": "rescued",
}
#: Four digits without a separator may be a year.
_WHOLES = st.integers(min_value=40, max_value=999)
_PARTS = st.integers(min_value=2, max_value=39)
#: None is the sum of others by chance.
_ITEMS = st.integers(min_value=20, max_value=39)
_HOW: st.SearchStrategy[str] = st.sampled_from(["digits", "grouped", "words"])


def _told(number: int, how: str) -> str:
    if how == "words":
        return spelled(number)
    return f"{number:,}" if how == "grouped" else str(number)


@settings(max_examples=10, deadline=None)
@given(
    whole=_WHOLES,
    part=_PARTS,
    how=_HOW,
    verb=st.sampled_from(sorted(_VERBS)),
    pattern=st.sampled_from(
        [
            "{whole} sailors {verb}, including {part} women.",
            "{whole} sailors {verb}, among them {part} women.",
            "{whole} sailors {verb}, {part} of them women.",
            "{whole} sailors {verb}. {part} of them were women.",
        ]
    ),
)
def test_a_part_has_its_whole_and_the_measure_of_its_whole(
    whole: int, part: int, how: str, verb: str, pattern: str
) -> None:
    """Whatever the numbers and however they are written."""
    text = pattern.format(whole=_told(whole, how), part=_told(part, how), verb=verb)
    found = figures(text[0].upper() + text[1:])
    assert [f.low for f in found] == [whole, part]
    assert [f.measure for f in found] == [_VERBS[verb]] * 2
    assert [f.counted for f in found] == ["sailors", "women"]
    assert [f.part_of for f in found] == [None, 0]


@settings(max_examples=10, deadline=None)
@given(items=st.lists(_ITEMS, min_size=2, max_size=4), how=_HOW, total=st.booleans())
def test_a_total_told_after_its_items_is_their_whole(
    items: list[int], how: str, total: bool
) -> None:
    """ "12 sailors died in Orlo. 9 sailors died in Tesk. That makes 21.": if the sum is right."""
    places = ("Orlo", "Tesk", "Yelm", "Bran")
    told = [
        f"{_told(n, how).capitalize()} sailors died in {place}."
        for n, place in zip(items, places, strict=False)
    ]
    amount = sum(items) if total else sum(items) + 100
    found = figures(" ".join([*told, f"That makes {_told(amount, how)} in all."]))
    assert [f.low for f in found] == [*items, amount]
    wholes = [f.part_of for f in found]
    assert wholes == ([len(items)] * len(items) if total else [None] * len(items)) + [None]


@settings(max_examples=10, deadline=None)
@given(
    first=_WHOLES,
    second=_WHOLES,
    how=_HOW,
    pair=st.sampled_from(
        [
            ("killed", "injured", "{a} sailors were killed and {b} wounded."),
            ("destroyed", "damaged", "{a} huts were destroyed and {b} damaged."),
            ("hear", "reject", "The court heard {a} witnesses and rejected {b} claims."),
            ("charge", "acquit", "{a} guards were charged and {b} acquitted."),
        ]
    ),
)
def test_two_numbers_have_each_its_own_measure(
    first: int, second: int, how: str, pair: tuple[str, str, str]
) -> None:
    """A verb says what befell its own number, whichever of the two is larger."""
    one, other, pattern = pair
    text = pattern.format(a=_told(first, how), b=_told(second, how))
    found = figures(text[0].upper() + text[1:])
    assert [(f.low, f.measure) for f in found] == [(first, one), (second, other)]
