"""Every dependency has a line that says why it is here, and nothing else has one."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "dependencies.md").read_text("utf-8")
ROW = re.compile(r"^\| ([a-z0-9][a-z0-9.-]*) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def _declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"]]
    for extra in project.get("optional-dependencies", {}).values():
        lines += extra
    return {re.split(r"[\[<>=!~; ]", line)[0].lower().replace("_", "-") for line in lines}


def _explained() -> dict[str, tuple[str, str]]:
    return {name: (licence, why) for name, licence, why in ROW.findall(PAGE) if name != "package"}


def test_every_dependency_is_explained() -> None:
    """What pyproject.toml asks for has a line of reason."""
    assert _declared() - _explained().keys() == set()


def test_nothing_is_explained_that_is_not_there() -> None:
    """A line goes when its dependency goes."""
    assert _explained().keys() - _declared() == set()


def test_no_dependency_is_under_a_licence_that_binds_users() -> None:
    """The licences that are stated name neither GPL nor AGPL."""
    assert [name for name, (licence, _) in _explained().items() if "GPL" in licence] == []


def test_every_reason_is_one_line_of_words() -> None:
    """A reason says something: at least three words."""
    assert [name for name, (_, why) in _explained().items() if len(why.split()) < 3] == []
