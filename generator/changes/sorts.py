"""The sorts of changes a history tells, in the order they are told: what readers want to know first, and the rest.

``dossier diff`` tells editors by kind; readers of a story care whether a claim gained or lost support, and less about
what the generator found.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.changes.pictures import Picture
from generator.changes.records import Change, Kind


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of changes: its heading, and how one and several of them are called in a sentence."""

    heading: str
    one: str
    many: str
    kinds: frozenset[Kind]
    fits: Callable[[Change], bool] = lambda _: True
    found: bool = False
    """Whether it holds claims that nobody reviewed; else those of editors."""
    aside: bool = False
    """Whether it only follows from others."""
    listed: bool = False
    """Whether its lines are short enough for one."""


def _gained(change: Change) -> bool:
    return int(change.after) > int(change.before)


def _lost(change: Change) -> bool:
    return int(change.after) < int(change.before)


def _came(change: Change) -> bool:
    return bool(change.after)


def _went(change: Change) -> bool:
    return not change.after


def _kinds(*kinds: Kind) -> frozenset[Kind]:
    return frozenset(kinds)


_BACKED, _OPPOSED = _kinds(Kind.CORROBORATION), _kinds(Kind.CONTRADICTION)
_TOLD = _kinds(Kind.SUMMARY)
SORTS = (
    Sort("New sources", "new source", "new sources", _kinds(Kind.SOURCE_ADDED)),
    Sort("Sources removed", "source removed", "sources removed", _kinds(Kind.SOURCE_REMOVED)),
    Sort("Better supported", "claim better supported", "claims better supported", _BACKED, _gained),
    Sort("Less supported", "claim less supported", "claims less supported", _BACKED, _lost),
    Sort("More contradicted", "claim more contradicted", "claims more contradicted", _OPPOSED, _gained),
    Sort("Less contradicted", "claim less contradicted", "claims less contradicted", _OPPOSED, _lost),
    Sort("New claims", "new claim", "new claims", _kinds(Kind.CLAIM_ADDED)),
    Sort("Claims changed", "claim changed", "claims changed", _kinds(Kind.CLAIM_CHANGED)),
    Sort("Claims removed", "claim removed", "claims removed", _kinds(Kind.CLAIM_REMOVED)),
    Sort("New disagreements", "new disagreement", "new disagreements", _kinds(Kind.DISAGREEMENT_ADDED)),
    Sort("Disagreements gone", "disagreement gone", "disagreements gone", _kinds(Kind.DISAGREEMENT_RESOLVED)),
    Sort("Sources reworded", "source reworded", "sources reworded", _kinds(Kind.SOURCE_REWORDED)),
    Sort("Figures changed", "figure changed", "figures changed", _kinds(Kind.FIGURE)),
    Sort("Sources described anew", "source described anew", "sources described anew", _kinds(Kind.SOURCE_DESCRIBED)),
    Sort("Sources counted anew", "source counted anew", "sources counted anew", _kinds(Kind.ACCOUNT)),
    Sort(
        "New in the summary",
        "statement came into the summary",
        "statements came into the summary",
        _TOLD,
        _came,
        aside=True,
    ),
    Sort(
        "No longer in the summary",
        "statement left the summary",
        "statements left the summary",
        _TOLD,
        _went,
        aside=True,
    ),
    Sort("Claims found, not reviewed", "claim found", "claims found", _kinds(Kind.CLAIM_ADDED), found=True, aside=True),
    Sort(
        "Claims found anew", "claim found anew", "claims found anew", _kinds(Kind.CLAIM_CHANGED), found=True, aside=True
    ),
    Sort(
        "Claims no longer found",
        "claim no longer found",
        "claims no longer found",
        _kinds(Kind.CLAIM_REMOVED),
        found=True,
        aside=True,
    ),
    Sort("New names", "new name", "new names", _kinds(Kind.ENTITY_ADDED), aside=True, listed=True),
    Sort(
        "Names no longer listed",
        "name no longer listed",
        "names no longer listed",
        _kinds(Kind.ENTITY_REMOVED),
        aside=True,
        listed=True,
    ),
    Sort("Names joined", "name joined", "names joined", _kinds(Kind.ENTITY_MERGED), aside=True, listed=True),
    Sort(
        "Names described anew",
        "name described anew",
        "names described anew",
        _kinds(Kind.ENTITY_CHANGED),
        aside=True,
        listed=True,
    ),
    Sort(
        "At new addresses",
        "page at a new address",
        "pages at new addresses",
        _kinds(Kind.SOURCE_RENAMED, Kind.CLAIM_RENAMED, Kind.ENTITY_RENAMED),
        aside=True,
    ),
)
_CLAIMS = _kinds(Kind.CLAIM_ADDED, Kind.CLAIM_REMOVED, Kind.CLAIM_CHANGED)


def of(change: Change, old: Picture, new: Picture) -> Sort | None:
    """Return the sort of a change between two states; none where readers are not told of it."""
    found = False
    if change.kind in _CLAIMS:
        claim = new.claims.get(change.id) or old.claims[change.id]
        found = claim.origin != "curated"
    fitting = (sort for sort in SORTS if change.kind in sort.kinds and sort.found == found and sort.fits(change))
    return next(fitting, None)


def head(sorts: Iterable[Sort]) -> str:
    """Return how many there are of each sort, in a few words; ``sorts`` holds one for each change."""
    every = list(sorts)
    return ", ".join(
        f"{number} {sort.one if number == 1 else sort.many}" for sort in SORTS if (number := every.count(sort))
    )
