#!/usr/bin/env python3
"""Texts in, checked graph out: python build_graph.py [INPUT ...] [--out DIR] [--format ttl|nq|...] [--no-quotes]."""

import sys
from pathlib import Path

from legation.build import main

if __name__ == "__main__":
    sys.exit(main(home=Path(__file__).parent))
