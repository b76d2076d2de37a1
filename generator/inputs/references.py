"""Whether everything that inputs refer to exists.

What it returns is sound: every id in it names something in it. References that lead nowhere are left out, reported
or not: one to an article that cannot be read is no mistake of who wrote it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from generator.inputs import identities, ids, moments, records, renames
from generator.inputs.articles import Shelf, Written
from generator.inputs.curated import Entries
from generator.inputs.flaws import named, said
from generator.inputs.nodes import Loc, Node
from generator.inputs.schema import Claim, Entity, Story
from generator.inputs.validation import Valid
from generator.model import (
    Article,
    ClaimRecord,
    EntityRecord,
    Evidence,
    Inputs,
    Moment,
    Problem,
    RelationRecord,
)
from generator.model import Story as StoryRecord


def resolve(
    story: Valid[Story], shelf: Shelf, entities: Entries[Entity], claims: Entries[Claim]
) -> tuple[Inputs, list[Problem]]:
    """Look up every reference and put the records together."""
    check = _Check(
        sources=_Names(
            "source",
            shelf.ids,
            {written.article.id for written in shelf.written},
            "a source's id is the name of its file without its ending",
        ),
        entities=_Names(
            "entity", entities.ids, {valid.fields.id for valid in entities.valid}, "add it to sources/entities.yml"
        ),
    )
    articles = tuple(check.article(written) for written in shelf.written)
    people = tuple(check.entity(valid) for valid in entities.valid)
    told = [check.claim(valid) for valid in claims.valid]
    told = [claim for claim in told if claim.evidence or claim.against]
    check.claims = _Names("claim", claims.ids, {claim.id for claim in told}, "add it to sources/claims.yml")
    record = check.story(story)
    people, cycles = identities.without_cycles(people, {valid.fields.id: valid.node for valid in entities.valid})
    shared = identities.shared_names(entities.valid)
    renamed, clashes = renames.gather(shelf.written, entities.valid, claims.valid)
    return Inputs(record, articles, people, tuple(told), renamed), check.problems + cycles + shared + clashes


@dataclass(slots=True)
class _Names:
    """The ids one kind of thing has."""

    noun: str
    written: Collection[str] | None
    """All that are written down; none where they are unknown because their file cannot be read."""
    usable: Collection[str]
    otherwise: str
    """What to do where no id is near."""
    near: dict[str, str] = field(default_factory=dict)
    """Nearest known id of each unknown one: looking for it is slow, and one mistake is often made many times."""

    def missing(self, name: str, node: Node) -> list[Problem]:
        """Report an id that nothing has."""
        if self.written is None or name in self.written:
            return []
        if name not in self.near:
            self.near[name] = ids.nearest(name, self.written)
        hint = f"did you mean `{self.near[name]}`?" if self.near[name] else self.otherwise
        return [Problem(node.place, f"unknown-{self.noun}", f"no {self.noun} has the id {named(name)}", hint)]


@dataclass(slots=True)
class _Check:
    """Turns what is valid by itself into records whose references all lead somewhere, and notes those that do not."""

    sources: _Names
    entities: _Names
    claims: _Names = field(default_factory=lambda: _Names("claim", None, (), ""))
    problems: list[Problem] = field(default_factory=list)

    def article(self, written: Written) -> Article:
        """Check which sources an article is and is not an edition of."""
        article, node = written.article, written.metadata
        metadata = article.metadata
        same = [metadata.same_as] if metadata.same_as else []
        kept = self._others(article.id, same, [node.at("same_as")])
        others = self._others(article.id, metadata.not_same_as, node.items("not_same_as"))
        self.problems += _contradictions(same, node)
        return replace(article, metadata=replace(metadata, same_as=kept[0] if kept else "", not_same_as=tuple(others)))

    def entity(self, valid: Valid[Entity]) -> EntityRecord:
        """Check what an entity is a part of and related to."""
        record = records.entity(valid)
        parent = self._known(self.entities, [record.parent] if record.parent else [], [valid.node.at("parent")])
        relations = [
            self._relation(relation, valid.node, ("relations", index), record.id)
            for index, relation in enumerate(record.relations)
        ]
        self.problems += _contradictions(record.same_as, valid.node)
        return replace(record, parent="".join(parent), relations=tuple(filter(None, relations)))

    def claim(self, valid: Valid[Claim]) -> ClaimRecord:
        """Check what a claim is about and what stands for and against it."""
        record = records.claim(valid)
        return replace(
            record,
            about=self._known(self.entities, record.about, valid.node.items("about")),
            evidence=self._passages(record.evidence, valid.node, ("evidence",)),
            against=self._passages(record.against, valid.node, ("against",)),
        )

    def story(self, valid: Valid[Story]) -> StoryRecord:
        """Check which claims the summary tells."""
        record = records.story(valid.fields)
        nodes = valid.node.items("summary", "claims")
        kept = self._known(self.claims, record.summary_claims, nodes)
        for index, (name, node) in enumerate(zip(record.summary_claims, nodes, strict=True)):
            if name in record.summary_claims[:index]:
                message = f"the summary tells the claim {named(name)} already"
                self.problems.append(Problem(node.place, "duplicate-id", message, "remove it here"))
        until = self._until(record.since, record.until, valid.node.at("until"))
        return replace(record, summary_claims=tuple(dict.fromkeys(kept)), until=until)

    def _known(self, names: _Names, wanted: Sequence[str], nodes: Sequence[Node]) -> tuple[str, ...]:
        """Report ids nothing has; return those that can be used."""
        for name, node in zip(wanted, nodes, strict=False):
            self.problems += names.missing(name, node)
        return tuple(name for name in wanted if name in names.usable)

    def _others(self, own: str, wanted: Sequence[str], nodes: Sequence[Node]) -> tuple[str, ...]:
        """Check references to other sources; one to itself says nothing."""
        others = []
        for name, node in zip(wanted, nodes, strict=False):
            if name == own:
                message = f"`{name}` is this source itself"
                self.problems.append(Problem(node.place, "bad-value", message, "name another source"))
            else:
                others.append((name, node))
        return self._known(self.sources, [name for name, _ in others], [node for _, node in others])

    def _relation(self, record: RelationRecord, node: Node, loc: Loc, own: str) -> RelationRecord | None:
        target = node.at(*loc, "to")
        if record.to == own:
            message = f"`{own}` is this entity itself"
            self.problems.append(Problem(target.place, "bad-value", message, "name another entity"))
        known = self._known(self.entities, [record.to], [target])
        evidence = self._passages(record.evidence, node, (*loc, "evidence"))
        until = self._until(record.since, record.until, node.at(*loc, "until"))
        return replace(record, evidence=evidence, until=until) if known and record.to != own else None

    def _passages(self, passages: tuple[Evidence, ...], node: Node, loc: Loc) -> tuple[Evidence, ...]:
        for index, passage in enumerate(passages):
            self.problems += self.sources.missing(passage.source, node.at(*loc, index, "source"))
        return tuple(passage for passage in passages if passage.source in self.sources.usable)

    def _until(self, since: Moment | None, until: Moment | None, node: Node) -> Moment | None:
        """Report an end before its beginning, and do without it."""
        if not since or not until or not moments.backwards(since, until):
            return until
        message = f"`until` ({until.value}) lies before `since` ({since.value})"
        self.problems.append(Problem(node.place, "date-order", message, "exchange them, or correct one"))
        return None


def _contradictions(same: Collection[str], node: Node) -> list[Problem]:
    """Report what is called the same and not the same at once."""
    return [
        Problem(
            item.place, "bad-value", f"{said(item.value)} stands in `same_as`, too", "remove it from one of the two"
        )
        for item in node.items("not_same_as")
        if item.value in same
    ]
