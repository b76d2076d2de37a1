"""The front page: what happened and how well it is supported, when, who, in whose words, how much, and the sources."""

from collections.abc import Iterator

from generator.model import BlockKind, Entity, EntityMention, EntityType, Occasion, Statement
from generator.pages import addresses, standing, timeline
from generator.pages.concordance import Concordance
from generator.pages.overview import figures, voices
from generator.pages.render import Page
from generator.pages.writer import Writer

_WHO, _EVENTS, _VOICES, _FIGURES = 12, 8, 3, 3
"""Shown on the front page; the rest is one click away."""
_ACTORS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION})


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the front page."""
    dossier = known.dossier
    shown = [statement for statement in dossier.summary if _may_show(statement, known)]
    write = Writer(known, addresses.HOME)
    yield Page(
        addresses.HOME,
        "index.md",
        dossier.story.title,
        "sources/story.yml",
        description=dossier.story.description or dossier.story.question,
        content={
            "statements": [(statement, _ours(statement, known), _when(statement, known)) for statement in shown],
            "withheld": len(dossier.summary) - len(shown),
            "tally": standing.tally(known),
            "drawing": timeline.drawing(known, write, _EVENTS),
            "who": _who(known),
            "sources_of": lambda entity: len({mention.source for mention in entity.mentions}),
            "voices": voices.choose(known, _VOICES),
            "figures": figures.choose(known, _FIGURES),
            "shared": [account for account in dossier.accounts if len(account.sources) > 1],
        },
    )


def _ours(statement: Statement, known: Concordance) -> bool:
    """Tell whether an editor wrote it."""
    return bool(statement.claim) and known.claims[statement.claim].origin == "curated"


def _when(statement: Statement, known: Concordance) -> Occasion | None:
    """Return what a source's sentence tells of, to say when that was; an editor's words say so themselves."""
    if _ours(statement, known) or statement.voice is None:
        return None
    told = known.occasions_at.get((statement.voice.source, statement.voice.anchor), ())
    return min(told, key=lambda one: (-one.weight, one.id), default=None)


def _may_show(statement: Statement, known: Concordance) -> bool:
    """Tell whether a statement is ours, or words of a source that the site may show whole."""
    if _ours(statement, known):
        return True
    if (voice := statement.voice) is None:
        return False
    shown = known.sources[voice.source].disclosure.shown.get(voice.anchor)
    return shown is not None and shown.covers(voice.span)


def _who(known: Concordance) -> list[Entity]:
    """Return those who act in the story, or what else is named where nobody does; the most widely named first."""
    entities = known.dossier.entities
    told = {entity.id: [mention for mention in entity.mentions if _tells(mention, known)] for entity in entities}
    acting = [entity for entity in entities if entity.type in _ACTORS and told[entity.id]]

    def weight(entity: Entity) -> tuple[int, int, str]:
        accounts = {known.sources[mention.source].account for mention in told[entity.id]}
        return -len(accounts), -len(told[entity.id]), entity.id

    return sorted(acting or entities, key=weight)[:_WHO]


def _tells(mention: EntityMention, known: Concordance) -> bool:
    """Tell whether words belong to the story: those who only sign it or print it do not act in it."""
    reading = known.sources[mention.source].reading
    block = reading.blocks[known.sentences[mention.source, mention.anchor].block]
    return block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
