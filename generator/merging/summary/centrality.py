"""How much of the whole a choice of sentences covers, and how much the sentences of a choice have in common.

Similarity is the cosine of tf-idf vectors over stems and pairs of stems. Never chooses.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from generator.merging.contents import Content
from generator.merging.summary.candidates import Candidate

Vector = dict[str, float]
Matrix = list[dict[int, float]]
"""For each candidate its similarity to every candidate it shares a term with, itself included; 0 to 1."""

SATURATION = 5.0
"""A sentence is covered when the choice is as similar to it as this share over N of everything (alpha of the paper)."""
VARIETY = 6.0
"""Weight of having every account in the choice (lambda of the paper)."""
OPENING = 4.0
"""How much more the first sentence of an article counts; the second has half of that bonus, the third a third."""


def compare(candidates: Sequence[Candidate]) -> Matrix:
    """Return how similar the candidates are."""
    vectors = _vectors([candidate.content for candidate in candidates])
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for term, weight in vector.items():
            holders[term].append((number, weight))
    matrix: Matrix = []
    for vector in vectors:
        row: dict[int, float] = defaultdict(float)
        for term, weight in vector.items():
            for other, its in holders[term]:
                row[other] += weight * its
        matrix.append(dict(sorted(row.items())))
    return matrix


def weigh(candidate: Candidate) -> float:
    """Return how much a candidate counts for where it stands."""
    return 1 + OPENING / (1 + candidate.place)


def lead(chosen: Sequence[int], candidates: Sequence[Candidate], matrix: Matrix) -> int:
    """Return the one to begin with: an article's opening, told by most accounts, then most like what others say."""

    def rank(number: int) -> tuple[bool, bool, int, float]:
        own = candidates[number]
        others = (like for n, like in matrix[number].items() if candidates[n].content.account != own.content.account)
        return not own.follows, own.content.place == 0, len(own.accounts), weigh(own) * math.fsum(others)

    return max(chosen, key=rank)


def _vectors(contents: Sequence[Content]) -> list[Vector]:
    """Return unit vectors; a term counts by how few of the sentences have it."""
    counts = [Counter((*content.terms, *map(" ".join, pairwise(content.terms)))) for content in contents]
    held = Counter(term for count in counts for term in count)
    vectors = []
    for count in counts:
        vector = {term: times * (math.log(len(contents) / held[term]) + 0.01) for term, times in count.items()}
        length = math.sqrt(math.fsum(weight * weight for weight in vector.values())) or 1.0
        vectors.append({term: weight / length for term, weight in vector.items()})
    return vectors


class Coverage:
    """What the sentences chosen so far cover: the monotone submodular function of Lin and Bilmes (ACL 2011).

    The first part is how similar the choice is to every sentence there is, each counted until it is covered; the second
    a square root for every account, so that the first sentence of an account is worth more than its second. The
    paper has clusters of sentences in the place of accounts. What a sentence of several accounts says counts for all.
    """

    def __init__(self, candidates: Sequence[Candidate], matrix: Matrix) -> None:
        """Begin with nothing chosen."""
        self._candidates, self._matrix = candidates, matrix
        self._weight = [weigh(candidate) for candidate in candidates]
        number = len(candidates)
        self._reward = [
            weight * math.fsum(row.values()) / number for weight, row in zip(self._weight, matrix, strict=True)
        ]
        self._enough = [SATURATION / number * math.fsum(row.values()) for row in matrix]
        self._covered = [0.0] * number
        self._told: dict[str, float] = defaultdict(float)

    def gain(self, number: int) -> float:
        """Return what a candidate would add."""
        added = math.fsum(
            min(similar, self._enough[other] - self._covered[other])
            for other, similar in self._matrix[number].items()
            if self._covered[other] < self._enough[other]
        )
        variety = math.fsum(
            math.sqrt(self._told[account] + self._reward[number]) - math.sqrt(self._told[account])
            for account in self._candidates[number].accounts
        )
        return self._weight[number] * added + VARIETY * variety

    def add(self, number: int) -> None:
        """Take a candidate into the choice."""
        for other, similar in self._matrix[number].items():
            self._covered[other] += similar
        for account in self._candidates[number].accounts:
            self._told[account] += self._reward[number]
