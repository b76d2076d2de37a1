"""Independent tellings: sources that are forms of one text count once.

An editor's ``same_as`` and ``not_same_as`` decide first; then texts of one agency and the variants found belong
together.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.merging.variants import SAME, Unions, kept_apart
from generator.model import Account, Article, Variant

_REASONS = 3
"""Reasons told of one account; the pairs among the variants tell all."""


def order(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return the articles by the first day they can have appeared, then id; undated ones last."""

    def place(article: Article) -> tuple[bool, str, str]:
        published = article.metadata.published
        return published is None, published.first.isoformat() if published else "", article.id

    return tuple(sorted(articles, key=place))


def group(articles: Sequence[Article], pairs: Iterable[Variant]) -> tuple[Account, ...]:
    """Return the accounts in the order of their first sources; every source is in exactly one.

    Links are followed from the surest to the weakest, and none that would bring together, directly or through others,
    two sources an editor keeps apart: a text that is like both joins the one it is more like. The editor's own links
    come first; where they contradict each other, keeping apart wins.
    """
    unions = Unions(kept_apart(articles))
    reasons: dict[frozenset[str], str] = {}
    links = sorted((pair for pair in pairs if pair.relation in SAME), key=_strength)
    for curated in (True, False):
        for link in links:
            new = unions.head(link.left) != unions.head(link.right)
            if (link.score is None) is curated and unions.join(link.left, link.right) and new:
                reasons[frozenset((link.left, link.right))] = link.why
        if curated:
            reasons |= _one_agency(articles, unions)
    members: dict[str, list[str]] = {}
    for article in articles:
        members.setdefault(unions.head(article.id), []).append(article.id)
    told: dict[str, list[str]] = defaultdict(list)
    for pair, why in reasons.items():
        told[unions.head(min(pair))].append(why)
    return tuple(Account(sources[0], tuple(sources), _why(told[head])) for head, sources in members.items())


def _strength(link: Variant) -> tuple[int, float, str, str]:
    return SAME.index(link.relation), -(link.score or 0), link.left, link.right


def _why(told: Iterable[str]) -> str:
    reasons = list(dict.fromkeys(told))
    more = [f"and {len(reasons) - _REASONS} more likenesses"] if len(reasons) > _REASONS else []
    return "; ".join([*reasons[:_REASONS], *more]) or "no other source is a form of this text"


def _one_agency(articles: Sequence[Article], unions: Unions) -> dict[frozenset[str], str]:
    """Join the texts of each agency, each with the first of it that it is not kept apart from."""
    heads: dict[str, list[str]] = defaultdict(list)
    reasons = {}
    for article in sorted(articles, key=lambda article: article.id):
        if agency := article.metadata.agency:
            known = heads[agency.casefold()]
            first = next((head for head in known if unions.join(head, article.id)), None)
            if first is None:
                known.append(article.id)
            else:
                reasons[frozenset((first, article.id))] = f"both texts came from {agency}"
    return reasons
