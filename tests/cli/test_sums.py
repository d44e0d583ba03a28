"""Sums that do not add up are told after the contradictions."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.test_commands import run
from tests.portal.invented import build


def test_status_tells_sums_that_do_not_add_up(tmp_path: Path) -> None:
    """The arithmetic, who gives it, and in which document; in JSON with the claims."""
    build(tmp_path / "kestrel.db")
    told = run("status", tmp_path / "kestrel.db").stdout
    assert "1 sum does not add up" in told
    assert "52 + 71 = 123, not 124  River Commission  [commission/report.md]" in told
    (found,) = json.loads(run("status", tmp_path / "kestrel.db", "--json").stdout)["sums"]
    assert found["sum"] == "52 + 71 = 123, not 124"
    assert len(found["parts"]) == 2
