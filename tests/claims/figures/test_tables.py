"""Cells of a table: which heading names the thing, and which cell is the total of which."""

from .reader import figures


def cells(text: str) -> list[tuple[int, str, str, int | None]]:
    """(number, measure, what is counted, index of the whole) of each cell."""
    return [(int(f.low or 0), f.measure, f.counted, f.part_of) for f in figures(text)]


def test_kinds_of_people_add_up_to_the_column_of_totals() -> None:
    """Men, women and children are the population, and parts of the total of their row."""
    text = "Site\tMen\tWomen\tChildren\tTotal\nTamm\t120\t140\t300\t560\nLorne\t90\t95\t200\t385\n"
    assert cells(text)[:4] == [
        (120, "population", "men", 3),
        (140, "population", "women", 3),
        (300, "population", "children", 3),
        (560, "population", "people", None),
    ]


def test_columns_that_leave_some_out_are_parts_of_the_total() -> None:
    """Men and women are parts of a total that is more than both, in every row."""
    text = "Site\tMen\tWomen\tTotal\nTamm\t120\t140\t560\nLorne\t90\t95\t385\n"
    assert [row[3] for row in cells(text)] == [2, 2, None, 5, 5, None]


def test_a_column_of_totals_that_is_less_than_the_others_has_no_parts() -> None:
    """What is more than the total is not tied to it by its place alone."""
    text = "Site\tMen\tWomen\tTotal\nTamm\t120\t140\t180\nLorne\t90\t95\t385\n"
    assert [row[3] for row in cells(text)] == [None] * 6


def test_rows_name_the_things_where_columns_are_places_or_years() -> None:
    """ "Houses burned" in the first column, years over the others."""
    text = "Losses\t1987\t1988\nDead\t12\t40\nHouses burned\t14\t25\n"
    assert [row[1:3] for row in cells(text)] == [
        ("killed", "people"),
        ("killed", "people"),
        ("destroyed", "houses"),
        ("destroyed", "houses"),
    ]


def test_a_column_of_bare_numbers_counts_what_its_rows_name() -> None:
    """Under "Number" the kinds of people in the first column are counted, and so is their total."""
    text = "Group\tNumber\nMen\t120\nWomen\t140\nTotal\t260\n"
    assert cells(text) == [
        (120, "population", "men", 2),
        (140, "population", "women", 2),
        (260, "population", "people", None),
    ]
