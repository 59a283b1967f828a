"""`legation build`: texts in, checked graph out; the same job as build_graph.py."""

from __future__ import annotations

import argparse

from legation import commands

HELP = "texts in, checked graph out"


def add(parser: argparse.ArgumentParser) -> None:
    from legation.build import add_arguments

    add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    from legation.build import run

    return run(args, commands.HOME)
