"""How one place of a record lies to another, told by ids alone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from variorum.model import Place, PlaceRelation, place_relation

_CONVERSE: dict[PlaceRelation, PlaceRelation] = {"within": "contains", "contains": "within"}
COUNTRY = Place("c", "Halland", 1.0, 1.0, kind="country")
DISTRICT = Place("d", "Rell", 1.0, 1.0, kind="district", inside=("c",))
TOWN = Place("t", "Ames", 1.0, 1.0, kind="town", inside=("d", "c"))


def test_one_id_is_one_place_under_every_name() -> None:
    """Documents may call it what they like."""
    assert place_relation(TOWN, replace(TOWN, name="Amesk")) == "equals"


def test_a_holder_at_any_remove_contains() -> None:
    """The country holds the town as its district does."""
    assert place_relation(TOWN, COUNTRY) == "within"
    assert place_relation(DISTRICT, TOWN) == "contains"


def test_only_known_places_with_bounds_are_disjoint() -> None:
    """Of an area without sharp bounds, or a place without a point, nothing of the kind is known."""
    other = replace(TOWN, id="u", name="Hale")
    assert place_relation(TOWN, other) == "disjoint"
    assert place_relation(TOWN, replace(other, lat=None, lon=None)) == "unknown"
    assert place_relation(TOWN, replace(other, kind="area")) == "unknown"


_ids = st.sampled_from("abcd")
_places = st.builds(
    Place,
    _ids,
    st.just("X"),
    st.sampled_from([None, 1.0]),
    kind=st.sampled_from([None, "town", "area", "country"]),
    inside=st.lists(_ids, max_size=2).map(tuple),
)


@given(_places, _places)
def test_the_other_way_round_is_the_converse(one: Place, other: Place) -> None:
    """Within turns into contains; the others stay. (Two places never lie in each other.)"""
    if one.id in other.inside and other.id in one.inside:
        return
    here = place_relation(one, other)
    assert place_relation(other, one) == _CONVERSE.get(here, here)
