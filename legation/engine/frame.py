"""The frame: what stands around a trigger, as rules and grammars see it."""

from __future__ import annotations

from dataclasses import dataclass, field

from legation.engine.voice import Voice


@dataclass(slots=True)
class Frame:
    """What stands around a trigger at units [begin, end)."""

    begin: int
    end: int
    voice: Voice
    clause: tuple[int, int]
    subject: int | None = None
    object: int | None = None  # a party, mission, people or office unit as direct object
    genitive: int | None = None
    preps: dict[str, list[int]] = field(default_factory=dict)
    inherited: bool = False  # the subject was taken over from an earlier verb
    conjunct: bool = False  # its subject is the first of two joined ones; the verb tells of the second too
