"""Room 4. A Reading in, Claims out: figures, events, statements, instruments. Next: `copies`.

Finders read sentences and hand drafts to the assembler, which adds what surrounds them: the
evidence, the chain of those who stand behind a claim, its time, place and modality. The stage
is `variorum.claims.find.find_claims`; it is not imported here, so that a subroom such as the
temporal tagger starts without the language model.
"""
