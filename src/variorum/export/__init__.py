"""A record in, files to hand over out. Reaches data only through `store`."""

from variorum.export.formats import CHRONOLOGY_FILES, Format, write_export
from variorum.export.jsonl import FILES, write_jsonl

__all__ = ["CHRONOLOGY_FILES", "FILES", "Format", "write_export", "write_jsonl"]
