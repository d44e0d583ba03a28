"""The adapter to the benchmark of quantities follows that benchmark's rules."""

import json
from pathlib import Path

import pytest

from variorum.predict.quantities import predict, quantities_in, quantities_of


@pytest.mark.parametrize(
    ("text", "value", "unit", "change"),
    [
        ("The walk to Tamm took about 40 minutes.", 40, "minute", "~"),
        ("The guard is 34 years old.", 34, "year of age", "="),
        ("The index of Lorne fell 2 percent.", 2, "percentage", "down"),
        ("It sold more than 300 red lamps.", 300, "red lamp", ">"),
        ("A boat costs $5m a year.", 5000000, "dollar per year", "="),
        ("Rain fell for 3 to 5 hours.", [3, 5], "hour", "="),
        ("It was minus 12 degrees celsius.", -12, "celsius", "="),
        ("Anna Rell, who was ten, saw it.", 10, "year of age", "="),
        ("The shares of Lorne plummeted 8 percent.", 8, "percentage", "down"),
        ("The mill grinds 300 sacks per day.", 300, "sack per day", "="),
        ("Output reached 500 tons of ore a year.", 500, "ton per year", "="),
        ("They sold some of the 20 most expensive boats.", 20, "expensive boat", "="),
        ("Half of the boats sank.", 0.5, "% boat", "="),
        ("One in five boats sank.", 0.2, "% boat", "="),
        ("The error is plus or minus 3 percentage points.", 3, "percentage point", "="),
        ("The yard raised $20 million.", 20000000, "dollar", "="),
        ("Two of Rell's brothers left.", 2, "rell brother", "="),
    ],
)
def test_value_unit_and_change(text: str, value: object, unit: str, change: str) -> None:
    """Durations and ages count, units are spelled out, changes have a direction."""
    (found,) = quantities_of(text)
    assert (found["value"], found["unit"], found["change"]) == (value, unit, change)


@pytest.mark.parametrize(
    "text",
    [
        "They signed a six-month lease.",
        "The new Lorne 7 Plus Max sells.",
        "The R&L 500 went on.",
        "The 2-for-1 offer ends.",
    ],
)
def test_adjectives_and_names_are_no_quantities(text: str) -> None:
    """The benchmark annotates neither spelled compounds nor numbers in names."""
    assert list(quantities_of(text)) == []


def test_what_is_told_again_has_the_same_bound() -> None:
    """A conversion in brackets or behind "or" repeats bound and direction."""
    text = "The index rose 12 points, or 2 percent, over more than 8 km (5 miles)."
    assert [q["change"] for q in quantities_of(text)] == ["up", "up", ">", ">"]


def test_dates_and_names_are_no_quantities() -> None:
    """Years, clock times and numbers in names give nothing."""
    assert list(quantities_of("On 4 May 2003 at 9:30 the Rell 7 left Tamm.")) == []


def test_predict_writes_a_line_for_every_document(tmp_path: Path) -> None:
    """Each input line has its output line with the same id, and progress is told once a batch."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    rows = [{"id": "a", "text": "Tamm has 12 mills."}, {"id": "b", "text": "None here."}]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    seen: list[tuple[int, int]] = []
    predict(source, target, lambda done, total: seen.append((done, total)))
    out = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert [(row["id"], len(row["quantities"])) for row in out] == [("a", 1), ("b", 0)]
    assert seen == [(2, 2)]


def test_texts_together_give_what_each_gives_alone() -> None:
    """Texts are parsed together only for speed; a text without a number gives nothing."""
    texts = ["Tamm has 12 mills.", "Lorne has none.", "Rell fell 2 percent. It lost 30 boats."]
    assert list(quantities_in(texts)) == [quantities_of(text) for text in texts]
