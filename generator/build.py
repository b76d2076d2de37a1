"""The pipeline, read from top to bottom: source files in, the whole site out.

The one place that knows the order of the rooms. Reads and writes nothing itself.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain

from generator import inputs, merging, pages, reading
from generator.model import Dossier, Evidence, Inputs, Problem, Severity, Site, Tree

Tell = Callable[[str], None]
"""Takes a line of progress."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the source files."""

    dossier: Dossier | None
    """None where there is no story or no article to make one of."""
    problems: tuple[Problem, ...]
    """By place."""

    @property
    def failed(self) -> bool:
        """Whether nothing may be written."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def understand(tree: Tree, tell: Tell = lambda _: None) -> Outcome:
    """Load, read and merge the files under ``sources/``; every problem of every file is in the outcome."""
    loaded, problems = inputs.load(tree)
    if loaded is None:
        return Outcome(None, problems)
    tell(f"reading {len(loaded.articles)} articles")
    cut = [(article, reading.segment(article)) for article in loaded.articles]
    story = loaded.story
    pipeline, lacking = reading.pipeline(story)
    known = reading.knowledge(loaded.entities, cut, story.language, discover=story.discover, pipeline=pipeline)
    readings = [reading.read(article, parts, known) for article, parts in cut]
    by_source = {found.source: found for found in readings}
    articles = {article.id: article for article in loaded.articles}
    passages, missing = reading.locate(_evidence(loaded), articles, by_source)
    tell("merging them")
    dossier = merging.merge(loaded, readings, passages)
    return Outcome(dossier, tuple(sorted((*problems, *lacking, *missing))))


def publish(dossier: Dossier, tell: Tell = lambda _: None) -> Site:
    """Turn a dossier into every file the generator owns below ``docs/``."""
    tell("writing pages")
    return Site(pages.compose(dossier) | inputs.schemas())


def _evidence(loaded: Inputs) -> list[Evidence]:
    """Return every passage an editor quoted."""
    return [
        *chain.from_iterable((*claim.evidence, *claim.against) for claim in loaded.claims),
        *chain.from_iterable(relation.evidence for entity in loaded.entities for relation in entity.relations),
    ]
