"""The generator of planted texts: what it says it put somewhere stands there."""

from __future__ import annotations

from itertools import islice

import pytest

from bench import planted


@pytest.fixture(autouse=True)
def _only_the_example(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    """The generator must work where no benchmark's texts are."""
    monkeypatch.setattr(planted, "QUOTES", tmp_path / "none.jsonl")


@pytest.mark.parametrize(("replaced", "differ"), [(0.0, 0), (0.2, 4)])
def test_passages_stand_where_they_are_said_to(replaced: float, differ: int) -> None:
    """Both places of every passage have its words, but for those that were replaced."""
    texts = planted.background(20_000)
    documents, put = planted.plant(texts, passages=5, words=20, replaced=replaced)
    text = {d.id: d.text for d in documents}
    assert len(put) == 5
    for one in put:
        source = text[one.source][one.start : one.end].split()
        target = text[one.target][one.at : one.at_end].split()
        assert len(source) == len(target) == 20
        changed = sum(a != b for a, b in zip(source, target, strict=True))
        # a replacing word may be the very one that it replaces
        assert changed <= differ
        assert changed >= differ - 1


def test_many_documents_are_the_same_every_time() -> None:
    """The made-up documents follow from the seed, with a banner for each of thirty publishers."""
    once, again = (list(islice(planted.many(64), 64)) for _ in range(2))
    assert once == again
    assert len({d.publisher for d in once}) == 30
    banner = once[0].text.rsplit("\n\n", 1)[1]
    assert once[30].text.endswith(banner)
    assert 200 <= len(once[1].text.split()) <= 640
