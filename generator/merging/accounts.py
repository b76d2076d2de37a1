"""Independent tellings: sources that are forms of one text count once.

An editor's ``same_as`` and ``not_same_as`` decide first; then texts of one agency and texts that are equal to the
letter belong together. Likeness short of that is not judged here.
"""

import hashlib
from collections.abc import Iterable, Sequence
from itertools import combinations

from generator.model import Account, Article, Variant


def order(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return the articles by the first day they can have appeared, then id; undated ones last."""

    def place(article: Article) -> tuple[bool, str, str]:
        published = article.metadata.published
        return published is None, published.first.isoformat() if published else "", article.id

    return tuple(sorted(articles, key=place))


def variants(articles: Sequence[Article]) -> tuple[Variant, ...]:
    """Return the pairs of sources that are forms of one text, by their ids."""
    prints = {article.id: _fingerprint(article) for article in articles}
    alike: dict[bytes, list[str]] = {}
    for article in articles:
        if article.text.strip():
            alike.setdefault(prints[article.id], []).append(article.id)
    found = {
        (left, right): Variant(left, right, "identical", 1.0, "the same text to the letter")
        for ids in alike.values()
        for left, right in combinations(sorted(ids), 2)
    }
    for article in articles:
        if (other := article.metadata.same_as) in prints:
            left, right = sorted((article.id, other))
            relation = "identical" if prints[left] == prints[right] else "edition"
            found[left, right] = Variant(left, right, relation, None, "an editor judged them editions")
    apart = _apart(articles)
    return tuple(found[pair] for pair in sorted(found) if frozenset(pair) not in apart)


def group(articles: Sequence[Article], pairs: Iterable[Variant]) -> tuple[Account, ...]:
    """Return the accounts in the order of their first sources; every source is in exactly one."""
    leader = {article.id: article.id for article in articles}

    def find(source: str) -> str:
        while leader[source] != source:
            leader[source] = source = leader[leader[source]]
        return source

    reasons: dict[frozenset[str], str] = {}
    for left, right, why in [*((v.left, v.right, v.why) for v in pairs), *_one_agency(articles)]:
        leader[find(left)] = find(right)
        reasons[frozenset((left, right))] = why
    members: dict[str, list[str]] = {}
    for article in articles:
        members.setdefault(find(article.id), []).append(article.id)
    return tuple(Account(sources[0], tuple(sources), _why(sources, reasons)) for sources in members.values())


def _why(sources: list[str], reasons: dict[frozenset[str], str]) -> str:
    if len(sources) == 1:
        return "no other source is a form of this text"
    return "; ".join(sorted({why for pair, why in reasons.items() if pair <= set(sources)}))


def _one_agency(articles: Sequence[Article]) -> Iterable[tuple[str, str, str]]:
    apart = _apart(articles)
    agencies: dict[str, list[Article]] = {}
    for article in articles:
        if article.metadata.agency:
            agencies.setdefault(article.metadata.agency.casefold(), []).append(article)
    for texts in agencies.values():
        for left, right in combinations(texts, 2):
            if frozenset((left.id, right.id)) not in apart:
                yield left.id, right.id, f"both texts came from {left.metadata.agency}"


def _apart(articles: Iterable[Article]) -> set[frozenset[str]]:
    """Return the pairs that an editor keeps apart."""
    return {frozenset((article.id, other)) for article in articles for other in article.metadata.not_same_as}


def _fingerprint(article: Article) -> bytes:
    return hashlib.sha256(" ".join(article.text.split()).encode("utf-8", "surrogatepass")).digest()
