"""Sets that grow together, and pairs that never may."""

from collections import defaultdict
from collections.abc import Iterable


class Unions:
    """Disjoint sets of ids (union-find) that refuse to bring a forbidden pair together."""

    def __init__(self, apart: Iterable[frozenset[str]] = ()) -> None:
        """``apart``: pairs that must not end in one set, directly or through others."""
        self._leaders: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        self._foes: dict[str, set[str]] = defaultdict(set)
        for pair in apart:
            for one in pair:
                self._foes[one] |= pair - {one}

    def head(self, name: str) -> str:
        """Return the id that stands for the set of ``name``: its least."""
        leaders = self._leaders
        leader = leaders.setdefault(name, name)
        while leaders[leader] != leader:
            leaders[name] = leader = leaders[leaders[leader]]
        return leader

    def join(self, one: str, other: str) -> bool:
        """Put the two into one set and return whether that was allowed."""
        kept, lost = sorted((self.head(one), self.head(other)))
        if kept == lost:
            return True
        members = self._members.setdefault(kept, {kept}), self._members.setdefault(lost, {lost})
        if self._foes[kept] & members[1]:
            return False
        self._leaders[lost] = kept
        members[0].update(self._members.pop(lost))
        self._foes[kept] |= self._foes.pop(lost, set())
        return True
