"""Who stands where: the lookups that pages share, made once for the whole dossier."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import takewhile

from generator.model import (
    BlockKind,
    Citation,
    Claim,
    Comparison,
    Disagreement,
    Dossier,
    Doubt,
    EntityMention,
    Nature,
    Occasion,
    Permalinks,
    Quotation,
    QuotationKind,
    Relation,
    Resemblance,
    Retired,
    Sentence,
    Span,
)
from generator.pages.veil import veiled


class Concordance:
    """Sources, entities, claims and sentences by what refers to them."""

    def __init__(self, dossier: Dossier, permalinks: Permalinks | None = None) -> None:
        """Index the dossier, without the words that rights withhold."""
        self.dossier = dossier = veiled(dossier)
        self.retired: dict[str, dict[str, list[Retired]]] = defaultdict(lambda: defaultdict(list))
        """By address of a page and anchor in it, or nothing for its beginning: anchors that used to be."""
        for address, anchors in (permalinks or Permalinks()).retired.items():
            for anchor in anchors:
                self.retired[address][anchor.at].append(anchor)
        self.sources = {source.id: source for source in dossier.sources}
        self.numbers = {source.id: number for number, source in enumerate(dossier.sources, start=1)}
        """The number that stands for a source in citation marks, on every page the same."""
        self.entities = {entity.id: entity for entity in dossier.entities}
        self.claims = {claim.id: claim for claim in dossier.claims}
        self.accounts = {account.id: account for account in dossier.accounts}
        self.sentences: dict[tuple[str, str], Sentence] = {}
        self.claims_at: dict[tuple[str, str], list[tuple[Claim, bool]]] = defaultdict(list)
        """By source and anchor: the claims a sentence is evidence of, and whether it supports them."""
        self.mentions_at: dict[tuple[str, str], list[tuple[str, EntityMention]]] = defaultdict(list)
        """By source and anchor: entity ids with their mentions, in text order."""
        self.named_in: dict[str, Counter[str]] = defaultdict(Counter)
        """By source: the entities it names, with how often."""
        self.claims_of: dict[str, list[tuple[Claim, bool]]] = defaultdict(list)
        """By source: the claims it speaks for or against, in the order of the claims."""
        self.claims_about: dict[str, list[Claim]] = defaultdict(list)
        self.relations_of: dict[str, list[Relation]] = defaultdict(list)
        """By entity, at either end."""
        self.comparisons_of: dict[str, list[Comparison]] = defaultdict(list)
        """By source, on either side."""
        self.occasions_of: dict[str, list[Occasion]] = defaultdict(list)
        """By entity, in order of time."""
        self.occasions_on: dict[str, list[Occasion]] = defaultdict(list)
        """By claim."""
        self.questions_of: dict[str, list[Resemblance]] = defaultdict(list)
        """By entity, on either side: whether two are one."""
        self.doubts_of: dict[str, list[Doubt]] = defaultdict(list)
        """By source."""
        self.quotations_by: dict[str, list[tuple[str, Quotation]]] = defaultdict(list)
        """By speaker: sources with quotations, scare quotes left out."""
        self.quotations_at: dict[tuple[str, str], list[tuple[str, Quotation]]] = defaultdict(list)
        """By source and anchor of every sentence they touch: the same."""
        self._differences: dict[str | tuple[str, str], list[Disagreement]] = defaultdict(list)
        """By claim, and by source and anchor: every disagreement, the mere differences too."""
        self._contradictions: dict[str | tuple[str, str], list[Disagreement]] = defaultdict(list)
        """By claim, and by source and anchor."""
        self._paragraphs: dict[tuple[str, int], int] = {}
        self._index_sentences()
        self._index_claims()
        self._index_mentions()
        self._index_pairs()
        self._index_questions()
        self._index_quotations()
        self._index_contradictions()

    def _index_sentences(self) -> None:
        for source in self.dossier.sources:
            self.sentences.update(((source.id, s.anchor), s) for s in source.reading.sentences)
            told = [n for n, b in enumerate(source.reading.blocks) if b.kind is BlockKind.PARAGRAPH]
            self._paragraphs.update(((source.id, block), number) for number, block in enumerate(told, start=1))

    def _index_mentions(self) -> None:
        for entity in self.dossier.entities:
            for mention in entity.mentions:
                self.mentions_at[mention.source, mention.anchor].append((entity.id, mention))
                self.named_in[mention.source][entity.id] += 1
        for mentions in self.mentions_at.values():
            mentions.sort(key=lambda found: found[1].span)

    def _index_pairs(self) -> None:
        for pair in self.dossier.comparisons:
            for name in (pair.left, pair.right):
                self.comparisons_of[name].append(pair)
        for relation in self.dossier.relations:
            for end in {relation.left, relation.right}:
                self.relations_of[end].append(relation)

    def _index_questions(self) -> None:
        for occasion in self.dossier.timeline:
            for entity in occasion.entities:
                self.occasions_of[entity].append(occasion)
            if occasion.claim:
                self.occasions_on[occasion.claim].append(occasion)
        for question in self.dossier.resemblances:
            for end in (question.left, question.right):
                self.questions_of[end].append(question)
        for doubt in self.dossier.doubts:
            self.doubts_of[doubt.source].append(doubt)

    def _index_quotations(self) -> None:
        for source in self.dossier.sources:
            for quote in source.reading.quotations:
                if quote.kind is not QuotationKind.SCARE:
                    self.quotations_by[quote.speaker].append((source.id, quote))
                    for sentence in self.sentences_in(source.id, quote.span):
                        self.quotations_at[source.id, sentence.anchor].append((source.id, quote))

    def _index_contradictions(self) -> None:
        for found in self.dossier.disagreements:
            keys: list[str | tuple[str, str]] = [found.claim]
            keys += ((one.source, one.anchor) for value in found.values for one in value.evidence)
            for key in dict.fromkeys(keys):
                self._differences[key].append(found)
                if found.nature is Nature.CONTRADICTION:
                    self._contradictions[key].append(found)

    def _index_claims(self) -> None:
        for claim in self.dossier.claims:
            for entity in claim.about:
                self.claims_about[entity].append(claim)
            for citations, supports in ((claim.evidence, True), (claim.against, False)):
                for name in dict.fromkeys(citation.source for citation in citations):
                    self.claims_of[name].append((claim, supports))
                for at in dict.fromkeys((citation.source, citation.anchor) for citation in citations):
                    self.claims_at[at].append((claim, supports))

    @cached_property
    def occasions_at(self) -> dict[tuple[str, str], list[Occasion]]:
        """Return what happened by source and anchor of the sentence that tells it best."""
        found: dict[tuple[str, str], list[Occasion]] = defaultdict(list)
        for occasion in self.dossier.timeline:
            found[occasion.voice.source, occasion.voice.anchor].append(occasion)
        return found

    def sentence_at(self, source: str, offset: int) -> Sentence:
        """Return the sentence of a source that holds an offset, or the last one before it."""
        sentences = self.sources[source].reading.sentences
        return sentences[max(bisect_right(sentences, offset, key=lambda s: s.span.start) - 1, 0)]

    def sentences_in(self, source: str, span: Span) -> Iterator[Sentence]:
        """Yield the sentences of a source that a span touches."""
        sentences = self.sources[source].reading.sentences
        first = max(bisect_right(sentences, span.start, key=lambda s: s.span.start) - 1, 0)
        near = takewhile(lambda sentence: sentence.span.start < span.end, sentences[first:])
        return (sentence for sentence in near if sentence.span.overlaps(span))

    def spot(self, source: str, anchor: str) -> str:
        """Return where a sentence stands, as a reader counts: "paragraph 3", or the kind of line it is."""
        block = self.sentences[source, anchor].block
        number = self._paragraphs.get((source, block))
        return f"paragraph {number}" if number else str(self.sources[source].reading.blocks[block].kind)

    def paragraph(self, source: str, block: int) -> int | None:
        """Return the number of a paragraph; none for blocks that do not tell the story."""
        return self._paragraphs.get((source, block))

    def neighbours(self, entity: str) -> list[tuple[str, int]]:
        """Return the entities named in the same sentences as this one, with how many, most often first."""
        together: Counter[str] = Counter()
        for at in {(mention.source, mention.anchor) for mention in self.entities[entity].mentions}:
            together.update({other for other, _ in self.mentions_at[at]} - {entity})
        return sorted(together.items(), key=lambda found: (-found[1], found[0]))

    def by_source(self, citations: tuple[Citation, ...]) -> list[tuple[str, list[Citation]]]:
        """Return citations grouped by source, in the order of the sources."""
        grouped: dict[str, list[Citation]] = defaultdict(list)
        for citation in citations:
            grouped[citation.source].append(citation)
        return sorted(grouped.items(), key=lambda found: self.numbers[found[0]])

    def contradictions(self, claim: str, voice: Citation | None = None) -> tuple[Disagreement, ...]:
        """Return the contradictions about a claim, or in the sentence whose words are shown; either may be missing."""
        found = list(self._contradictions.get(claim, ())) if claim else []
        found += self._contradictions.get((voice.source, voice.anchor), ()) if voice else ()
        return tuple({one.id: one for one in found}.values())

    def differences(self, claim: Claim) -> tuple[Disagreement, ...]:
        """Return every disagreement about a claim; of one that nobody reviewed, those in its sentences too."""
        found = list(self._differences.get(claim.id, ()))
        for citation in claim.evidence if claim.voice else ():
            found += self._differences.get((citation.source, citation.anchor), ())
        return tuple({one.id: one for one in found}.values())
