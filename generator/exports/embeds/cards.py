"""The cards of claims and entities: what the dossier says of one, small enough for somebody else's page.

Links are relative, so that a card works wherever the site lives. A source's words pass ``Publication`` alone.
"""

import html
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.exports.embeds import dates, layout
from generator.exports.plain import clean
from generator.exports.publication import Publication, claim_page, entity_page, public, source_page
from generator.model import Citation, Claim, ClaimStatus, Entity, Source

_ROOT = "../../"
"""From a card to the site's root."""
_DOTS = 5
"""More accounts than can be counted at a glance are only a number."""
_SOURCES, _PASSAGES, _KNOWN = 5, 3, 2
"""Listed on a claim's card, linked of each of them, and told of an entity that nobody described."""
_LONGEST = 40
"""Characters of a source's name."""
_FOUND = "found by the generator, not reviewed"


@dataclass(frozen=True, slots=True)
class Card:
    """A card, and what has to be known to offer it."""

    page: str
    """Path below ``docs/`` of the page it leads to."""
    title: str
    html: bytes
    height: int
    """Pixels."""

    @property
    def path(self) -> str:
        """Where it stands below ``docs/``."""
        return place(self.page)


def place(page: str) -> str:
    """Return where the card of a page stands, both by path below ``docs/``."""
    return f"embed/{page.removesuffix('.md')}.html"


def of_page(path: str, publication: Publication) -> Card | None:
    """Return the card of a page by its path below ``docs/``; none for pages that have none."""
    match publication.subject(path):
        case Claim() as claim:
            return _claim(claim, publication)
        case Entity() as entity:
            return _entity(entity, publication)
    return None


def link(words: str, page: str, anchor: str = "", kind: str = "") -> str:
    """Return a link from a card to a page by its path below ``docs/``; ``kind`` is a class."""
    look = f' class="{kind}"' if kind else ""
    fragment = f"#{anchor}" if anchor else ""
    return f'<a{look} href="{_ROOT}{public(page)}{fragment}">{html.escape(words)}</a>'


def credit(source: Source, anchors: Sequence[str], publication: Publication) -> str:
    """Return who published a source and when, leading to a sentence of it; further sentences by number."""
    page, published = source_page(source.id), source.article.metadata.published
    name = _shorten(clean(source.article.metadata.publisher) or publication.title(source))
    date = dates.spell(published.value) if published else "date not known"
    more = (link(f"passage {at}", page, anchor) for at, anchor in enumerate(anchors[1:_PASSAGES], start=2))
    return ", ".join((link(name, page, anchors[0]), date, *more))


def _claim(claim: Claim, publication: Publication) -> Card:
    title = _told(claim, publication)
    spoken = publication.sources[claim.voice.source].article.metadata.language if claim.voice else ""
    when = f"{dates.spell(claim.when.value)} · " if claim.when else ""
    status = _FOUND if claim.voice else f"{claim.status}, says the editor"
    parts = [
        f"<h1{_language(spoken, publication)}>{html.escape(title)}</h1>",
        f"<p>{when}{status}</p>",
        f'<p class="big">{_support(claim)}{_sign(claim, publication)}</p>',
        _passages(claim.evidence, publication),
    ]
    if claim.against:
        parts += ["<p>Otherwise:</p>", _passages(claim.against, publication)]
    return _card(claim_page(claim.id), title, parts, publication)


def _entity(entity: Entity, publication: Publication) -> Card:
    title, told = clean(entity.name), clean(entity.description)
    times = "once" if len(entity.mentions) == 1 else f"{len(entity.mentions):,} times"
    named = f"named {times} in {_count(len({mention.source for mention in entity.mentions}), 'source')}"
    if told:
        known = [f'<p class="big"{_language("", publication)}>{html.escape(told)}</p>']
    else:
        known = list(_known(entity, publication))
    lines = "".join(f"<li>{line}</li>" for line in _ends(entity, publication, quote=not known))
    parts = [
        f'<h1 dir="auto">{html.escape(title)}</h1>',
        f"<p>{str(entity.type).capitalize()} · {named if entity.mentions else 'not named by any source'}",
        f"{'' if entity.reviewed else f' · {_FOUND}'}</p>",
        *known,
        f"<ul>{lines}</ul>" if lines else "",
    ]
    return _card(entity_page(entity.id), title, parts, publication)


def _card(page: str, title: str, parts: Iterable[str], publication: Publication) -> Card:
    body = "".join(parts)
    canonical = publication.address(page) if publication.root else ""
    top = link(clean(publication.dossier.story.title), "index.md")
    made = layout.document(title, canonical, top, body, link("Open in the dossier", page))
    return Card(page, title, made, layout.height(body))


def _told(claim: Claim, publication: Publication) -> str:
    """Return a claim's text, or the words its page has for one that may not be shown; the sources stand below."""
    if claim.voice is None or publication.claim(claim):
        return publication.headline(claim)
    return f"Wording not shown: a sentence of {publication.title(publication.sources[claim.voice.source])}"


def _support(claim: Claim) -> str:
    accounts, sources = len(claim.accounts), len({citation.source for citation in claim.evidence})
    if not accounts:
        return "No passage supports it"
    dots = f'<span class="dots" aria-hidden="true">{"●" * min(accounts, _DOTS)}</span>'
    told = f"{dots} {_count(accounts, 'independent account')}"
    return told if sources == accounts else f"{told} ({_count(sources, 'source')})"


def _sign(claim: Claim, publication: Publication) -> str:
    """Return a sign that a claim is contested or was put right, leading to where; nothing where it is neither."""
    if differ := publication.contradictions(claim):
        return " " + link("≠ sources disagree", "compare/index.md", differ[0].id, "sign")
    if claim.against:
        words = "≠ sources disagree"
    elif claim.status is ClaimStatus.DISPUTED:
        words = "≠ disputed"
    elif claim.status is ClaimStatus.CORRECTED:
        words = "corrected"
    else:
        return ""
    return " " + link(words, claim_page(claim.id), kind="sign")


def _passages(citations: Iterable[Citation], publication: Publication) -> str:
    """Return the sources cited as a list, each leading to its sentences; those of one account stand together."""
    spots: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for citation in sorted(citations, key=lambda one: (publication.numbers[one.source], one.span)):
        account = publication.sources[citation.source].account
        spots[account][citation.source][citation.anchor] = None
    lines = [
        credit(publication.sources[name], list(anchors), publication) + (", the same account" if at else "")
        for account in spots.values()
        for at, (name, anchors) in enumerate(account.items())
    ]
    if len(lines) > _SOURCES:
        lines[_SOURCES:] = [f"and {_count(len(lines) - _SOURCES, 'more source')}"]
    return f"<ul><li>{'</li><li>'.join(lines)}</li></ul>" if lines else ""


def _known(entity: Entity, publication: Publication) -> Iterator[str]:
    """Yield claims about an entity that nobody described: an editor's first, none whose words are withheld."""
    claims = sorted(publication.claims_about[entity.id], key=lambda claim: claim.voice is not None)
    told = ((claim, text) for claim in claims if (text := publication.claim(claim)))
    for claim, text in islice(told, _KNOWN):
        when = f"{dates.spell(claim.when.value)}: " if claim.when else ""
        yield f"<p>{when}{link(text, claim_page(claim.id))}{' (found, not reviewed)' if claim.voice else ''}</p>"


def _ends(entity: Entity, publication: Publication, *, quote: bool) -> Iterator[str]:
    """Yield where an entity is named first and where last, as far as the sources' dates tell.

    ``quote`` adds the sentence that names it first, as far as that may be shown.
    """
    anchors = {mention.source: mention.anchor for mention in reversed(entity.mentions)}
    order = sorted(anchors, key=publication.numbers.__getitem__)
    published = {name: publication.sources[name].article.metadata.published for name in order}
    days = {name: moment.first for name, moment in published.items() if moment}
    names = sorted(days, key=days.__getitem__) or order[:1]
    known = len(days) == len(anchors) > 1  # a source without a date may have been the first
    words = ("First named", "Last named") if known else ("Named", "Named")
    for at, (word, name) in enumerate(zip(words, dict.fromkeys((*names[:1], *names[-1:])), strict=False)):
        said = publication.shown(name, anchors[name]) if quote and not at else ""
        spoken = _language(publication.sources[name].article.metadata.language, publication)
        told = f": <q{spoken}>{html.escape(said)}</q>" if said else ""
        yield f"{word}: {credit(publication.sources[name], [anchors[name]], publication)}{told}"


def _language(spoken: str, publication: Publication) -> str:
    """Return attributes for words in a language, by default the story's; what the card says itself is English."""
    tag = spoken or publication.dossier.story.language
    return ' dir="auto"' if tag.partition("-")[0] == "en" else f' lang="{html.escape(tag)}" dir="auto"'


def _shorten(name: str) -> str:
    """Return the beginning of a long name, cut at a word: in place of a publisher there may be a whole headline."""
    if len(name) <= _LONGEST:
        return name
    end = " …]" if name[0] == "[" else " …"  # brackets: first words in place of a headline
    return name[:_LONGEST].rsplit(" ", 1)[0].rstrip(" .,;:…") + end


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"
