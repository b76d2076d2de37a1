"""What each sentence says, in the terms by which sentences of different articles are compared.

A sentence's content is its stems without the words every text has, the entities it names, its figures and its dates.
Claims, disagreements, timeline and summary all judge sentences by this one picture. Never decides anything.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

import snowballstemmer

from generator.model import (
    Account,
    Article,
    BlockKind,
    Citation,
    Dated,
    Entity,
    EntityType,
    Figure,
    Moment,
    Quotation,
    QuotationKind,
    Reading,
    Span,
)

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_STEMMERS = {"en": "english", "de": "german", "fr": "french", "es": "spanish"}
_COMMON = {
    "en": "a about above after again against all also although am an and another any are as at be because been "
    "before being below between both but by can cannot could did do does doing down during each either "
    "even ever every few for from further had has have having he her here hers herself him himself his "
    "how however i if in into is it its itself just last like made make many may me might more most much "
    "must my myself new no nor not now of off on once one only or other our ours out over own said same "
    "say says she should since so some still such than that the their theirs them themselves then there "
    "these they this those though through to too two under until up upon us very was we well were what "
    "when where whether which while who whom whose why will with within without would year years yet you "
    "your",
    "de": "aber alle als also am an auch auf aus bei beim bis da damit dann das dass dem den der des die dies "
    "diese dieser doch dort durch ein eine einem einen einer eines er es für gegen hat hatte hatten haben "
    "ich ihm ihn ihr ihre im in ist jahr jahre jedoch kann kein keine man mehr mit nach nicht noch nun "
    "nur ob oder ohne sagte schon sehr sei sein seine seit sich sie sind so sowie über um und uns unter "
    "vom von vor war waren was wenn werden wie wir wird wurde wurden zu zum zur",
    "fr": "à a afin ai ainsi alors an ans après au aussi aux avant avec avoir c ce cela ces cet cette comme d "
    "dans de des deux dit dont du elle elles en encore entre est et été être eu fait il ils je l la le "
    "les leur leurs lors lui m mais même mes mon n ne nous on ont ou où par pas pendant plus pour qu que "
    "qui s sa sans se selon ses si son sont sous sur t tout très un une vers vous y était",
    "es": "a al algo ante antes año años aunque cada como con contra cual cuando de del desde donde dos durante "
    "e el ella ellos en entre era es esa ese eso esta está este esto estos fue ha han hasta hay la las le "
    "les lo los más me mientras mi muy no nos o para pero por porque que se según ser si sido sin sobre "
    "son su sus también tanto tiene todo un una uno y ya",
}
_STOP = {language: frozenset(words.split()) for language, words in _COMMON.items()}


@dataclass(frozen=True, slots=True)
class Content:
    """One sentence of an article's story."""

    source: str
    account: str
    order: int
    """Number of its source in the dossier's order, from 0."""
    place: int
    """Number of the sentence among those of its source's story, from 0."""
    anchor: str
    span: Span
    text: str
    """Its exact words."""
    words: int
    terms: tuple[str, ...]
    """Stems of its words in order, words that every text has left out; figures keep their digits."""
    entities: frozenset[str]
    """Ids of the entities it names."""
    figures: tuple[Figure, ...]
    dates: tuple[Dated, ...]
    """What dates it, from inside or outside of it."""
    quotations: tuple[Quotation, ...]
    """Somebody's words in it; names in quotation marks are none."""
    damaged: bool
    """Whether text seems lost in it."""
    language: str = "en"
    """Primary subtag of what it is written in."""
    published: Moment | None = None
    """When its article appeared."""
    named: tuple[str, ...] = ()
    """The same entities in the order it first names them."""
    names: tuple[str, ...] = ()
    """What each of them is called, in the same order."""
    places: frozenset[str] = frozenset()
    """Those of them that are places."""

    @property
    def citation(self) -> Citation:
        """The whole sentence, cited."""
        return Citation(self.source, self.anchor, self.span)

    @property
    def key(self) -> tuple[str, str]:
        """What addresses it: source and anchor."""
        return self.source, self.anchor


def read(
    articles: Sequence[Article],
    readings: Mapping[str, Reading],
    entities: Iterable[Entity],
    accounts: Iterable[Account],
    language: str,
) -> tuple[Content, ...]:
    """Return every sentence of every story, in the order of the articles, then of the text.

    Headings, bylines, datelines, credits and footers tell no story. ``language`` is that of articles that state none.
    """
    account_of = {source: account.id for account in accounts for source in account.sources}
    named: dict[tuple[str, str], list[tuple[int, str, Entity]]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            named[mention.source, mention.anchor].append((mention.span.start, entity.id, entity))
    return tuple(
        content
        for order, article in enumerate(articles)
        for content in _sentences(article, readings[article.id], named, account_of[article.id], order, language)
    )


def terms(text: str, language: str) -> tuple[str, ...]:
    """Return the stems of a text's words in order, without the words every text has."""
    language = primary(language)
    stop, stem = _STOP.get(language, frozenset()), _stemmer(language)
    words = (word.split("'")[0] for word in _WORD.findall(text.replace("’", "'").casefold()))
    return tuple(stem(word) for word in words if word not in stop)


def primary(language: str) -> str:
    """Return the primary subtag of a BCP 47 tag: ``de`` of ``de-AT``."""
    return language.split("-", maxsplit=1)[0].lower()


def _sentences(
    article: Article,
    reading: Reading,
    named: Mapping[tuple[str, str], Sequence[tuple[int, str, Entity]]],
    account: str,
    order: int,
    language: str,
) -> Iterator[Content]:
    language = article.metadata.language or language
    dated: dict[str, list[Dated]] = defaultdict(list)
    for event in reading.events:
        dated[event.anchor].append(event)
    quotations = [quote for quote in reading.quotations if quote.kind is not QuotationKind.SCARE]
    place = 0
    for sentence in reading.sentences:
        if reading.blocks[sentence.block].kind is not BlockKind.PARAGRAPH:
            continue
        text = sentence.span.of(article.text)
        inside = sorted(named.get((article.id, sentence.anchor), ()), key=itemgetter(0, 1))
        names = {entity.id: entity.name for *_, entity in inside}
        yield Content(
            source=article.id,
            account=account,
            order=order,
            place=place,
            anchor=sentence.anchor,
            span=sentence.span,
            text=text,
            words=len(text.split()),
            terms=terms(text, language),
            entities=frozenset(names),
            figures=_within(reading.figures, sentence.span),
            dates=tuple(dated[sentence.anchor]),
            quotations=tuple(quote for quote in quotations if quote.span.overlaps(sentence.span)),
            damaged=any(gap.span.overlaps(sentence.span) for gap in reading.gaps),
            language=primary(language),
            published=article.metadata.published,
            named=tuple(names),
            names=tuple(names.values()),
            places=frozenset(entity.id for *_, entity in inside if entity.type is EntityType.PLACE),
        )
        place += 1


def _within(figures: Sequence[Figure], span: Span) -> tuple[Figure, ...]:
    first = bisect_left(figures, span.start, key=lambda figure: figure.span.start)
    last = bisect_left(figures, span.end, key=lambda figure: figure.span.start)
    return tuple(figures[first:last])


@lru_cache(maxsize=8)
def _stemmer(language: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - the library has no types
    """Return what stems a word of a language; where none is known, the word without its accents."""
    if language not in _STEMMERS:
        return _plain
    stem = snowballstemmer.stemmer(_STEMMERS[language]).stemWord
    return lru_cache(maxsize=200_000)(lambda word: _plain(stem(word)))


def _plain(word: str) -> str:
    if word.isascii():
        return word
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
