"""The tagger starts without what the parse needs."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("spacy", "numpy", "nupunkt", "thinc")


def test_loading_the_tagger_loads_no_model() -> None:
    """Neither the parser nor the sentence splitter comes with it."""
    code = (
        "import sys, variorum.claims.times; print(*(m for m in sys.argv[1:] if m in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *HEAVY], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
