"""Compare pages: where the accounts disagree, who says what, who leaves out what; and two editions word by word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest

from generator.model import Account, Citation, Claim, Comparison, Nature, Value
from generator.pages import addresses
from generator.pages.compare import editions, matrices
from generator.pages.concordance import Concordance
from generator.pages.render import Page
from generator.pages.writer import Writer, credit

_VOICES = 3
"""Sentences shown for one value of a disagreement; the others are cited."""
_LISTED = 8
"""Claims, and names, listed of what one account alone tells or leaves out."""
_TOLD = 40
"""Accounts of which that is listed."""


@dataclass(frozen=True, slots=True)
class Side:
    """One value of a disagreement."""

    value: str
    voices: tuple[tuple[Citation, ...], ...]
    """Sentences to show, of as many accounts as possible; with each, where the account's other sources say the same."""
    others: tuple[Citation, ...]
    all: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What one account alone tells, or leaves out."""

    sources: tuple[str, ...]
    claims: tuple[Claim, ...]
    names: tuple[str, ...]
    more: int
    """Claims not listed."""
    more_names: int


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the overview and one page for each two forms of a text."""
    dossier = known.dossier
    told = [(found, [_side(value, known) for value in found.values]) for found in dossier.disagreements]
    columns = matrices.columns(known)
    yield Page(
        addresses.COMPARE,
        "compare/index.md",
        "Compare",
        "sources/articles/",
        description=f"Where the sources disagree, and who says what: {dossier.story.title}",
        content={
            "contradictions": [(found, sides) for found, sides in told if found.nature is Nature.CONTRADICTION],
            "differences": [(found, sides) for found, sides in told if found.nature is not Nature.CONTRADICTION],
            "doubts": [Citation(doubt.source, doubt.anchor, doubt.span) for doubt in dossier.doubts],
            "reasons": [doubt.why for doubt in dossier.doubts],
            "columns": columns,
            "claims": matrices.claims(known, columns),
            "entities": matrices.entities(known, columns),
            "alone": _first(_alone(account, known) for account in dossier.accounts),
            "omitted": _first(_omitted(account, known) for account in dossier.accounts),
            "editions": [
                (pair, addresses.comparison(pair.left, pair.right), str(editions.sums(pair, known)))
                for pair in dossier.comparisons
            ],
        },
    )
    variants = {frozenset((variant.left, variant.right)): variant for variant in dossier.variants}
    for pair in dossier.comparisons:
        yield _edition(pair, variants[frozenset((pair.left, pair.right))].why, known)


def _edition(pair: Comparison, why: str, known: Concordance) -> Page:
    """Return the page of two forms of a text."""
    path = addresses.comparison(pair.left, pair.right)
    left, right = known.sources[pair.left], known.sources[pair.right]
    title = next((source.title for source in (left, right) if source.titled), left.title)
    robots = dict.fromkeys(source.article.metadata.rights.robots for source in (left, right))
    sums = editions.sums(pair, known)
    return Page(
        path,
        "compare/editions.md",
        f"Word by word: {title}",
        "sources/articles/",
        description=f"{credit(left)}, beside {credit(right)}",
        robots=", ".join(filter(None, robots)),
        searched=False,
        content={
            "pair": pair,
            "why": why,
            "told": str(sums),
            "same": sums.same,
            "facts": editions.facts(pair, known),
            "passages": editions.passages(pair, known, Writer(known, path)),
        },
    )


def _side(value: Value, known: Concordance) -> Side:
    """Choose the sentences to show: the first of each account, then the second of each, and so on."""
    wordings: dict[tuple[str, str], list[Citation]] = {}
    for citation in value.evidence:
        wordings.setdefault((known.sources[citation.source].account, citation.anchor), []).append(citation)
    turns: dict[str, list[tuple[Citation, ...]]] = {}
    for (account, _), citations in wordings.items():
        turns.setdefault(account, []).append(tuple(citations))
    ranked = [voice for voice in chain.from_iterable(zip_longest(*turns.values())) if voice]
    voices = sorted(ranked[:_VOICES], key=lambda voice: (known.numbers[voice[0].source], voice[0].span))
    return Side(value.value, tuple(voices), tuple(chain.from_iterable(ranked[_VOICES:])), value.evidence)


def _alone(account: Account, known: Concordance) -> Told:
    """Return what no other account tells."""
    found = [known.sources[name].coverage for name in account.sources]
    claims = dict.fromkeys(name for coverage in found for name in coverage.alone)
    names = dict.fromkeys(name for coverage in found for name in coverage.entities_alone)
    return _told(account, [known.claims[name] for name in claims], list(names))


def _omitted(account: Account, known: Concordance) -> Told:
    """Return what none of an account's sources tells, without what happened after the last of them appeared."""
    first, *others = (known.sources[name] for name in account.sources)
    published = [source.article.metadata.published for source in (first, *others)]
    days = [moment.last for moment in published if moment]
    claims = [known.claims[name] for name in first.coverage.omitted]
    if len(days) == len(published):
        claims = [claim for claim in claims if not claim.when or claim.when.first <= max(days)]
    named = [set(source.coverage.entities_omitted) for source in others]
    names = [name for name in first.coverage.entities_omitted if all(name in omitted for omitted in named)]
    return _told(account, claims, names)


def _told(account: Account, claims: list[Claim], names: list[str]) -> Told:
    more, more_names = max(len(claims) - _LISTED, 0), max(len(names) - _LISTED, 0)
    return Told(account.sources, tuple(claims[:_LISTED]), tuple(names[:_LISTED]), more, more_names)


def _first(found: Iterable[Told]) -> list[Told]:
    return [told for told in found if told.claims or told.names][:_TOLD]
