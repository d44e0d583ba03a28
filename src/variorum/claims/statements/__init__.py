"""Readings in, StatementDrafts out: who is reported as saying what, in which words."""

from variorum.claims.statements.find import find_statements, mention_span
from variorum.claims.statements.forms import may_report
from variorum.claims.statements.people import Speaker
from variorum.claims.statements.speakers import Cast
from variorum.claims.statements.told import is_speech
from variorum.claims.statements.utterance import Utterance
from variorum.claims.statements.utterances import find_utterances

__all__ = [
    "Cast",
    "Speaker",
    "Utterance",
    "find_statements",
    "find_utterances",
    "is_speech",
    "may_report",
    "mention_span",
]
