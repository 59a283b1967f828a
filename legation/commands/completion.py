"""`legation completion SHELL`: what makes the shell complete commands, questions, their parameters and names of states."""

from __future__ import annotations

import argparse

from legation.errors import DONE

HELP = "print what makes bash, zsh or fish complete commands, questions and names"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), help='bash and zsh: eval "$(legation completion bash)"')


def run(args: argparse.Namespace) -> int:
    """Print the shell's code; it asks `legation` itself what fits, so it never grows old."""
    from argcomplete.shell_integration import shellcode

    print(shellcode(["legation"], shell=args.shell))
    return DONE
