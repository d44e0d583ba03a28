"""Room 1. A folder in, Documents out: one module for each format, and `sources.csv`.

The next room is `passages`. Nothing here raises for a file that cannot be read: such a file
becomes a Document without text whose `unread` says why and what to do.
"""

from variorum.read.document import Metadata, document_from_text, read_file, reader_identity
from variorum.read.folder import Entry, Listing, list_files
from variorum.read.sources import SourceRow, Sources, read_sources

__all__ = [
    "Entry",
    "Listing",
    "Metadata",
    "SourceRow",
    "Sources",
    "document_from_text",
    "list_files",
    "read_file",
    "read_sources",
    "reader_identity",
]
