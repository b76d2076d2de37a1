"""The order in which the chosen sentences are read: the lead and its theme first, then day by day, theme by theme.

After Barzilay, Elhadad and McKeown (2002), who put what was reported first first, and keep a theme together. Never adds
or drops a sentence.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from generator.merging.summary.candidates import Candidate
from generator.merging.summary.centrality import Matrix

Thread = list[int]
"""A sentence and those that lean on it."""

THEME = 0.1
"""Similarity from which two sentences of the summary are on one theme."""


def arrange(chosen: Sequence[int], lead: int, candidates: Sequence[Candidate], matrix: Matrix) -> list[int]:
    """Return the chosen numbers in reading order, with the theme of the lead first.

    A sentence that leans on the one before it in its source stands right after it. Candidates are numbered in the order
    of the sources, which is that of time, then of the text.
    """
    days: dict[date, list[Thread]] = defaultdict(list)
    for thread in _threads(chosen, candidates):
        published = candidates[thread[0]].content.published
        days[published.first if published else date.max].append(thread)
    themes = [theme for day in sorted(days) for theme in _themes(days[day], matrix)]
    for theme in themes:
        theme.sort(key=lambda thread: (lead not in thread, thread[0]))
    themes.sort(key=lambda theme: lead not in theme[0])
    return [number for theme in themes for thread in theme for number in thread]


def _threads(chosen: Sequence[int], candidates: Sequence[Candidate]) -> list[Thread]:
    """Return the chosen in the order of the text, each with those that follow it and cannot be read elsewhere."""
    threads: list[Thread] = []
    for number in sorted(chosen):
        if candidates[number].follows and threads:
            threads[-1].append(number)
        else:
            threads.append([number])
    return threads


def _themes(threads: Sequence[Thread], matrix: Matrix) -> list[list[Thread]]:
    """Return the threads of one day in groups, by their first ones: every thread is like another of its group."""
    themes: list[list[Thread]] = []
    for thread in threads:
        near = [theme for theme in themes if any(_alike(thread, other, matrix) for other in theme)]
        themes = [theme for theme in themes if not any(theme is other for other in near)]
        themes.append([*(other for theme in near for other in theme), thread])
    return sorted(themes, key=min)


def _alike(thread: Thread, other: Thread, matrix: Matrix) -> bool:
    return any(matrix[one].get(two, 0.0) >= THEME for one in thread for two in other)
