"""Names without what stands beside them, and short names of what was named whole before."""

import pytest

from tests.claims.statements.reported import drafts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Velgar, the state-owned railway, said 12 cars had burned.", ["Velgar"]),
        ("The Kin of the Orm, an association, said 40 had died.", ["Kin of the Orm"]),
        ("The dam's owner, the Sedge Water Company, said it held.", ["Sedge Water Company"]),
        (
            "The chairman of the Orm Conference, Mario Raff, said two were missing.",
            ["Mario Raff"],
        ),
        (
            "The Office of Ports, Roads and Rivers said it held.",
            ["Office of Ports, Roads and Rivers"],
        ),
        ("The rights group Mercy Velda said 40 had died.", ["Mercy Velda"]),
        ("The New Orm Journal of Medicine said 40 had died.", ["New Orm Journal of Medicine"]),
        (
            "The Commission of Inquiry said it met. The Commission said 40 had died.",
            ["Commission of Inquiry"] * 2,
        ),
        (
            "Amnesty International said 40 died. Amnesty said 12 boats were lost.",
            ["Amnesty International"] * 2,
        ),
        (
            "Orm Water said 40 died in Orm. Orm said 12 boats were lost.",
            ["Orm Water", "Orm"],
        ),
    ],
)
def test_a_source_is_named_without_its_description(text: str, names: list[str]) -> None:
    """Appositions, kinds of bodies and short forms; lists inside a name stay."""
    assert [d.speaker for d in drafts(text) if d.speech] == names
