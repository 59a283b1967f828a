"""The small grammars: what is told by structure or by a list, not by one trigger word.

Each reader takes a `Sentence` and adds claims to it. PROSE runs before the rules, AFTER runs after them.
"""

from __future__ import annotations

from collections.abc import Callable

from legation.engine.grammars.headings import heading_date
from legation.engine.sentence import Sentence

STRUCTURE: tuple[Callable[[Sentence], None], ...] = ()
PROSE: tuple[Callable[[Sentence], None], ...] = ()
AFTER: tuple[Callable[[Sentence, Sentence | None], None], ...] = ()

__all__ = ["AFTER", "PROSE", "STRUCTURE", "heading_date"]
