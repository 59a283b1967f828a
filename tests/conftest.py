"""What holds for every test: properties have no time limit, since a busy machine would break it and speed is no property."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("legation", deadline=None)
settings.load_profile("legation")
