"""Room 3. Passages in, a `Reading` out: each sentence cleaned, tokenised and parsed once.

The next room is `claims`. A sentence's view is cleaned text with a map back to the untouched
one; finders work on views and hand on spans of the stored text only.
"""

from variorum.syntax.parse import ParseCache, read_document, read_documents
from variorum.syntax.pipeline import load_pipeline
from variorum.syntax.reading import Reading, Sentence

__all__ = [
    "ParseCache",
    "Reading",
    "Sentence",
    "load_pipeline",
    "read_document",
    "read_documents",
]
