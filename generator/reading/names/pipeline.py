"""Names from a trained spaCy pipeline, where an editor prefers one to our own rules.

spaCy is imported when a pipeline is loaded and never before: a dossier that asks for none pays nothing. A pipeline is
a package that announces itself by the entry point ``spacy_models``, as all made with ``spacy package`` do; nothing
else is imported. Curated mentions always win, no mention crosses a sentence, and each says which label it had.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from generator.model import Block, EntityType, Mention, Place, Problem, Sentence, Span
from generator.reading.names.links import Links

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_ASKED = Place("sources/story.yml")
_LABELS: Mapping[EntityType, str] = {
    EntityType.PERSON: "PERSON PER PRS PS persName",
    EntityType.ORGANIZATION: "ORG ORGANIZATION OG GPE_ORG orgName",
    EntityType.PLACE: "GPE LOC FAC LC FACILITY GPE_LOC placeName geogName",
    EntityType.WORK: "WORK_OF_ART WRK",
    EntityType.PRODUCT: "PRODUCT PROD OBJ",
    EntityType.EVENT: "EVENT EVN EVT",
    EntityType.LAW: "LAW",
}
"""Labels of OntoNotes 5 and of the corpora behind spaCy's pipelines for other languages. One not listed is a name of
another kind."""
_TYPES = {label: kind for kind, labels in _LABELS.items() for label in labels.split()}
_NO_NAMES = frozenset(
    """
    DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL NORP
    DATETIME PERIOD NUMERIC_VALUE NAT_REL_POL DT TI QT TME MSR DRV PHONE TITLE_AFFIX date time
    """.split()
)
"""Labels of dates, amounts and titles, and of peoples and beliefs (NORP), which are mostly adjectives."""
_NAMELESS = frozenset(
    """
    attribute_ruler entity_linker lemmatizer morphologizer parser sentencizer senter span_finder spancat
    spancat_singlelabel tagger textcat textcat_multilabel trainable_lemmatizer
    """.split()
)
"""Parts of pipelines that a trained recognizer does not need and that find no names."""
_FEEDING = frozenset({"curated_transformer", "tok2vec", "transformer"})
"""Parts that make the numbers which the others work with."""
_PLAIN = str.maketrans(dict.fromkeys("\n\t\u00a0\u202f", " "))
"""One character for one, so offsets stay."""
_NAME = re.compile(r"\s*(?:the\s+)?(?P<name>.*?)(?:\s?['’][sS]?)?\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A pipeline that is ready to run."""

    name: str
    nlp: "Language"


class _Named(NamedTuple):
    """What a pipeline marked."""

    span: Span
    key: str
    """The name with single spaces."""
    type: EntityType
    label: str


def load(name: str) -> tuple[Pipeline | None, tuple[Problem, ...]]:
    """Load an installed pipeline; where that fails, say why and what to do."""
    fetch = f"python -m spacy download {name}"
    if find_spec("spacy") is None:
        return None, _unusable(name, "spaCy is not installed", f'run pip install "story-dossier[spacy]" and {fetch}')
    if name not in entry_points(group="spacy_models").names:
        return None, _unusable(name, "that pipeline is not installed", f"run {fetch}, or pip install its package")
    try:
        return Pipeline(name, _load(name)), ()
    except Exception as error:  # noqa: BLE001 - a pipeline is somebody else's program and may fail in any way
        reason = next(iter(str(error).splitlines()), "") or type(error).__name__
        return None, _unusable(name, f"it cannot be used: {reason}", f"run {fetch} for one that fits")


def _unusable(name: str, reason: str, remedy: str) -> tuple[Problem]:
    message = f"names are to come from the spaCy pipeline {name}, but {reason}"
    return (Problem(_ASKED, "names-pipeline", message, f"{remedy}; or remove `names` from `reading`"),)


@cache
def _load(name: str) -> "Language":
    """Load a pipeline with only those parts active that names need, and run it once: what is broken shows here."""
    from spacy.util import load_model_from_package  # noqa: PLC0415 - a second that only who asks for it spends

    nlp = load_model_from_package(name)
    kinds = {part: nlp.get_pipe_meta(part).factory for part in nlp.pipe_names}
    naming = set(kinds.values()) - _NAMELESS - _FEEDING
    if not naming:
        raise LookupError("no part of it finds names")
    if naming == {"ner"}:  # rules and parts we do not know may look at what any other part says
        nlp.select_pipes(disable=[part for part, kind in kinds.items() if kind in _NAMELESS])
    nlp("It runs.")
    return nlp


def find(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    markup: Sequence[Span],
    taken: Sequence[Mention],
    pipeline: Pipeline,
) -> tuple[Mention, ...]:
    """Return the mentions in text order. They never overlap each other, a taken one or markup, nor cross a sentence."""
    lines: list[list[Span]] = [[] for _ in blocks]
    for sentence in sentences:
        lines[sentence.block].append(sentence.span)
    closed = [*markup, *(mention.span for mention in taken)]
    found = [
        named
        for block, within in zip(blocks, lines, strict=True)
        for named in _named(_clear(text, block.span, markup), block.span.start, within, pipeline)
        if any(line.covers(named.span) for line in within) and not any(map(named.span.overlaps, closed))
    ]
    curated = ((mention.name, mention.type, mention.span.start) for mention in taken)
    links = Links((*curated, *((named.key, named.type, named.span.start) for named in found)))
    return tuple(_mention(text, named, links, pipeline.name) for named in sorted(found))


def _clear(text: str, block: Span, markup: Sequence[Span]) -> str:
    """Return a block's text in one line, with spaces in place of its markup."""
    letters = [" "] * (block.end - block.start)
    for part in block.outside(markup):
        letters[part.start - block.start : part.end - block.start] = part.of(text).translate(_PLAIN)
    return "".join(letters)


def _named(said: str, begin: int, sentences: Sequence[Span], pipeline: Pipeline) -> Iterator[_Named]:
    """Yield what the pipeline marks as names in a block that begins at ``begin``."""
    begin += len(said) - len(said.lstrip())
    doc = pipeline.nlp(_divided(pipeline.nlp.tokenizer(said.lstrip()), begin, sentences))
    for entity in doc.ents:
        if entity.label_ in _NO_NAMES or not (match := _NAME.fullmatch(entity.text)):
            continue
        key = " ".join(match["name"].split()).replace("’", "'")
        start = begin + entity.start_char
        if any(map(str.isalnum, key)):
            span = Span(start + match.start("name"), start + match.end("name"))
            yield _Named(span, key, _TYPES.get(entity.label_, EntityType.OTHER), entity.label_)


def _divided(doc: "Doc", begin: int, sentences: Sequence[Span]) -> "Doc":
    """Tell the pipeline where our sentences begin, so that it finds no name across two of them."""
    starts = [sentence.start for sentence in sentences]
    before = -1
    for token in doc:
        number = bisect_right(starts, begin + token.idx)
        token.is_sent_start = number != before
        before = number
    return doc


def _mention(text: str, named: _Named, links: Links, pipeline: str) -> Mention:
    full = links.full(named.key, named.span.start, titled=False)
    short = f"; short for {full}" if full != named.key else ""
    why = f"spaCy {pipeline}: {named.label}{short}"
    return Mention(named.span, named.span.of(text), "", full, named.type, why)
