"""What is known of an entity: what editors claim of it, and what sources were found to say, each dated as far as it is.

An occasion that is a claim is told once, as the claim.
"""

from dataclasses import dataclass

from generator.model import Claim, Entity, Occasion
from generator.pages import addresses, dates
from generator.pages.concordance import Concordance
from generator.pages.drawings import timeline as drawings
from generator.pages.drawings.timeline import Mark
from generator.pages.escaping import Markdown
from generator.pages.render import count
from generator.pages.writer import Writer

_DRAWN, _FEWEST = 8, 2
"""Of more occasions the weightiest are drawn; a single one needs no drawing."""
_LISTED = 30
"""Occasions listed; the timeline has all."""

_CAPTION = (
    "A dot is a day; a band is the month, the year or the time within which it happened. Filled: several accounts."
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is told of an entity."""

    curated: tuple[Claim, ...]
    found: tuple[Claim, ...]
    occasions: tuple[Occasion, ...]
    """Dated sentences about it that are no claim listed above."""
    withheld: tuple[Occasion, ...]
    """The same where no word may be shown."""
    more: int


def gather(entity: Entity, known: Concordance) -> Facts:
    """Return what is told of an entity, each by date."""
    claims = known.claims_about[entity.id]
    listed = {claim.id for claim in claims}
    dated = [one for one in known.occasions_of[entity.id] if one.claim not in listed]
    told = [one for one in dated if _shown(one, known)]
    withheld = [one for one in dated if not _shown(one, known)]
    kept = _foremost(told, _LISTED)
    return Facts(
        curated=tuple(claim for claim in claims if claim.voice is None),
        found=tuple(claim for claim in claims if claim.voice is not None),
        occasions=tuple(kept),
        withheld=tuple(withheld[:_LISTED]),
        more=len(told) - len(kept) + max(len(withheld) - _LISTED, 0),
    )


def drawing(entity: Entity, known: Concordance, write: Writer) -> Markdown:
    """Return its weightiest occasions drawn to scale; nothing where there are too few to compare."""
    happened = _foremost([one for one in known.occasions_of[entity.id] if _words(one, known, write)], _DRAWN)
    if len(happened) < _FEWEST:
        return Markdown("")
    name = (
        f"Timeline of {entity.name}: {count(len(happened), 'dated event')}. The same stands in the lists of this page."
    )
    return drawings.draw(name, [_mark(one, known, write) for one in happened], [], _CAPTION)


def _foremost(occasions: list[Occasion], most: int) -> list[Occasion]:
    """Return the occasions that matter most, in order of time."""
    kept = {one.id for one in sorted(occasions, key=lambda one: (-one.weight, one.moment.first, one.id))[:most]}
    return [one for one in occasions if one.id in kept]


def _shown(occasion: Occasion, known: Concordance) -> bool:
    return occasion.voice.anchor in known.sources[occasion.voice.source].disclosure.shown


def _words(occasion: Occasion, known: Concordance, write: Writer) -> str:
    """Return the editor's words for an occasion, else those of its sentence; nothing unless all may be shown."""
    claim = known.claims.get(occasion.claim)
    words = claim.text if claim and claim.voice is None else write.plain(occasion.voice)
    return " ".join(words.split())


def _mark(occasion: Occasion, known: Concordance, write: Writer) -> Mark:
    words = _words(occasion, known, write)
    claim = known.claims.get(occasion.claim)
    disputed = bool(write.conflict(occasion.claim, None if claim and claim.voice is None else occasion.voice))
    told = count(len(occasion.accounts), "account") + (", sources disagree" if disputed else "")
    return Mark(
        occasion.moment,
        write.address(addresses.TIMELINE, occasion.id),
        f"{dates.say(occasion.moment)}: {words} ({told})",
        ("≠ " if disputed else "") + words,
        solid=len(occasion.accounts) > 1,
        disputed=disputed,
    )
