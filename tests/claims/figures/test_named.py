"""What a bare number counts where the words before it name it."""

import pytest

from .reader import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the crew, 12 were killed.", [("12", "killed", "crew")]),
        ("As for the boats, 14 were lost.", [("14", "lost", "boats")]),
        ("Houses destroyed: 31.", [("31", "destroyed", "houses")]),
        ("Houses: 31 destroyed, 14 damaged.",
         [("31", "destroyed", "houses"), ("14", "damaged", "houses")]),
        ("The miners who died numbered 31.", [("31", "killed", "miners")]),
        ("Women: 120\nChildren: 340\n",
         [("120", "population", "women"), ("340", "population", "children")]),
        ("The camp has 340 children.", [("340", "population", "children")]),
    ],
)  # fmt: skip
def test_labels_openings_and_subjects_name_what_is_counted(
    text: str, expected: list[tuple[str, ...]]
) -> None:
    """A number without a noun behind it counts what stands before it."""
    assert told(text) == expected


def test_a_fall_to_a_number_is_the_number_of_what_fell() -> None:
    """ "Fell from 12,000 to 7,000": both are populations, not falls."""
    assert [m for _, m, _ in told("The population fell from 12,000 to 7,000.")] == [
        "population",
        "population",
    ]
