"""Figures: a Reading in, drafts of counts, amounts, measures and shares out. Next: `assemble`.

Text is scanned for quantities (`numbers`, `units`, `bounds`, `scan`), cleared of what is no
figure (`exclude`), then read with the parse (`counted`, `governors`, `read`), with its list
(`siblings`), its whole (`parts`), its table (`tables`) and its surroundings (`context`).
"""

from variorum.claims.figures.find import find_figures

__all__ = ["find_figures"]
