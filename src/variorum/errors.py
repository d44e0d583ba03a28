"""One family of errors. Every message says what happened, where, and what to do next."""

from __future__ import annotations


class VariorumError(Exception):
    """The root of every error that variorum raises on purpose.

    `what` happened, `where` (a path, a document, a span), and what to `do` about it.
    """

    def __init__(self, what: str, *, where: str = "", do: str = "") -> None:
        self.what, self.where, self.do = what, where, do
        super().__init__(what, where, do)

    def __str__(self) -> str:
        return "\n".join(
            line
            for line in (
                self.what,
                f"  where: {self.where}" if self.where else "",
                f"  do:    {self.do}" if self.do else "",
            )
            if line
        )


class QuoteMismatch(VariorumError):
    """A quotation that is not the text at its offsets. Never a warning: the text is evidence."""


class InvalidRecord(VariorumError):
    """A value that the record does not allow: an unknown bound, a span outside its evidence."""


class Unreadable(VariorumError):
    """A file from which no text could be read; its reason is kept in the record."""


class SourcesError(VariorumError):
    """A sources.csv that cannot be understood."""


class PlacesError(VariorumError):
    """A project gazetteer that cannot be understood."""


class ModelError(VariorumError):
    """The language model is missing, or its files are not the ones this version was made with."""


class StoreError(VariorumError):
    """A record file that cannot be opened, or that a newer version of variorum wrote."""


class InputError(VariorumError):
    """A path or an option of a command that cannot be used as given."""
