"""Progress and summaries, said on standard error and only where somebody listens."""

import argparse
import sys
from collections import Counter

from generator import build, pages
from generator.model import Dossier


def teller(options: argparse.Namespace) -> build.Tell:
    """Return what prints progress: only to a person, who sees one line that changes."""
    if options.quiet or not sys.stderr.isatty():
        return lambda _: None
    return lambda line: print(f"\r\033[K{line} ...", end="", file=sys.stderr, flush=True)


def say(options: argparse.Namespace, line: str) -> None:
    """Say a line that is no problem."""
    if not options.quiet:
        print(f"\r\033[K{line}" if sys.stderr.isatty() else line, file=sys.stderr)


def found(dossier: Dossier) -> str:
    """Return what the sources came to, in a line."""
    count = pages.count
    mentions = sum(len(entity.mentions) for entity in dossier.entities)
    backed = Counter(len(claim.accounts) > 1 for claim in dossier.claims)[True]
    return (
        f"{count(len(dossier.sources), 'source')} in {count(len(dossier.accounts), 'account')}, "
        f"{count(len(dossier.entities), 'entity', 'entities')} with {count(mentions, 'mention')}, "
        f"{count(len(dossier.claims), 'claim')}, {backed} of them backed by several accounts"
    )
