"""A record in, files to hand over out. Reaches data only through `store`."""

from variorum.export.jsonl import FILES, write_jsonl

__all__ = ["FILES", "write_jsonl"]
