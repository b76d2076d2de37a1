"""The sentences of the summary: the most central ones that together cover the most in so many words.

Never takes a sentence that says what another says already, nor one that leans on a sentence that is not there.
"""

from collections.abc import Mapping, Sequence

from generator.merging import disclosure
from generator.merging.summary import standing
from generator.merging.summary.candidates import Candidate
from generator.merging.summary.centrality import Coverage, Matrix

SCALE = 0.3
"""How much a long sentence has to pay: its gain is divided by its words to this power (r of Lin and Bilmes)."""
SAME_TERMS, SAME_TERMS_NEAR = 0.6, 0.4
"""Share of the shorter sentence's stems in the other from which both say the same; in one source less is enough, where
the line under the headline is told again in the first sentence."""
LEAST = 0.05
"""Share of the first sentence's worth below which no sentence is taken to fill the room that is left."""
TODAY = 0.5
"""What is left of the worth of a sentence that says ``today``: beside other days it misleads. Openings keep all."""


WITHHELD = 0.5
"""What is left of the worth of a sentence that its source's rights would keep off the page."""


def choose(
    candidates: Sequence[Candidate], matrix: Matrix, words: int, allowed: Mapping[str, tuple[int, int]]
) -> list[int]:
    """Return the numbers of the chosen candidates in the order in which they were chosen; all fit in so many words.

    Greedy: each time what adds the most for its length (Lin and Bilmes 2010). ``allowed`` is how many words of each
    source may be shown at once and altogether: what can be read goes before what would be withheld.
    """
    coverage = Coverage(candidates, matrix)
    left = {source: budget for source, (_, budget) in allowed.items()}
    counts = [disclosure.count(candidate.content.text) for candidate in candidates]
    lengths = [_length(candidate) for candidate in candidates]
    worth = [TODAY if one.content.place and standing.says_today(one.content) else 1.0 for one in candidates]
    open_, most = list(range(len(candidates))), 0.0
    chosen: list[int] = []
    while True:
        open_ = [number for number in open_ if lengths[number] <= words]
        ready = [number for number in open_ if not candidates[number].follows or _after(number, chosen, candidates)]
        if not ready:
            return chosen
        hidden = {n for n in ready if counts[n] > min(allowed[_source(candidates[n])][0], left[_source(candidates[n])])}
        value = {
            n: worth[n] * (WITHHELD if n in hidden else 1) * coverage.gain(n) / max(lengths[n], 1) ** SCALE
            for n in ready
        }
        best = max(ready, key=lambda n: (value[n], -n))
        most = most or value[best]
        if value[best] < LEAST * most:
            return chosen
        chosen.append(best)
        coverage.add(best)
        words -= lengths[best]
        if best not in hidden:
            left[_source(candidates[best])] -= counts[best]
        open_ = [number for number in open_ if not _same(candidates[number], candidates[best])]


def _source(candidate: Candidate) -> str:
    return candidate.content.source


def _length(candidate: Candidate) -> int:
    text = candidate.content.text
    return len(text[standing.opening(text) :].split())


def _after(number: int, chosen: Sequence[int], candidates: Sequence[Candidate]) -> bool:
    """Tell whether the sentence right before a candidate in its source is chosen."""
    before = candidates[number].content
    return any(
        candidates[other].content.source == before.source and candidates[other].content.place == before.place - 1
        for other in chosen
    )


def _same(one: Candidate, other: Candidate) -> bool:
    if one.fact == other.fact:
        return True
    left, right = set(one.content.terms), set(other.content.terms)
    enough = SAME_TERMS_NEAR if one.content.source == other.content.source else SAME_TERMS
    return len(left & right) >= enough * max(min(len(left), len(right)), 1)
