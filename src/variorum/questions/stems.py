"""Words without the endings of their forms."""

from __future__ import annotations

#: Irregular forms that no ending gives away.
_FORMS = {
    "began": "begin", "begun": "begin", "beginning": "begin", "took": "take", "taken": "take",
    "fell": "fall", "fallen": "fall", "held": "hold", "met": "meet", "broke": "break",
    "seizure": "seize", "signature": "sign", "entry": "enter", "arrival": "arrive",
}  # fmt: skip


def stem(word: str) -> str:
    """A word without the endings of its forms."""
    word = _FORMS.get(word, word)
    for ending in (
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ied",
        "ies",
        "ed",
        "es",
        "s",
        "e",
        "y",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
