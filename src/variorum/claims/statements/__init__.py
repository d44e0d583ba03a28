"""Readings in, StatementDrafts out: who is reported as saying what, in which words."""

from variorum.claims.statements.utterances import Utterance, find_utterances
from variorum.claims.statements.find import is_speech, mention_span

__all__ = ["Utterance", "find_utterances", "is_speech", "mention_span"]
