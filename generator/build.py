"""The pipeline, read from top to bottom: source files in, the whole site out.

The one place that knows the order of the rooms. Reads and writes nothing itself.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain

from generator import exports, inputs, merging, pages, permalinks, reading
from generator.model import Dossier, Evidence, Inputs, Problem, Rename, Severity, Site, Tree

Tell = Callable[[str], None]
"""Takes a line of progress."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the source files."""

    dossier: Dossier | None
    """None where there is no story or no article to make one of."""
    problems: tuple[Problem, ...]
    """By place."""
    renames: tuple[Rename, ...] = ()
    """Where editors say pages stood before."""

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
    readings = reading.read(cut, known)
    by_source = {found.source: found for found in readings}
    articles = {article.id: article for article in loaded.articles}
    passages, missing = reading.locate(_evidence(loaded), articles, by_source)
    tell("merging them")
    dossier = merging.merge(loaded, readings, passages)
    return Outcome(dossier, tuple(sorted((*problems, *lacking, *missing))), loaded.renames)


def publish(
    dossier: Dossier, renames: Iterable[Rename], ledger: bytes, address: str = "", tell: Tell = lambda _: None
) -> tuple[Site, tuple[Problem, ...]]:
    """Turn a dossier into every file the generator owns, and name the addresses that would break.

    ``ledger`` holds the addresses published so far; that of the site holds today's too. ``address`` is where the site
    will stand; else the story says.
    """
    tell("writing pages")
    ruling = permalinks.reconcile(ledger, pages.published(dossier), renames)
    written = pages.compose(dossier, ruling.permalinks)
    told = exports.files(dossier, address or dossier.story.url, pages.texts(written), ruling.permalinks)
    return Site(written | told | inputs.schemas(), {permalinks.PATH: ruling.ledger}), ruling.problems


def moves(ledger: bytes, old: Outcome, new: Outcome) -> dict[str, str]:
    """Return the addresses of an earlier state that lead elsewhere in a later one, each with where: to nothing if gone.

    ``ledger`` is that of the earlier state; where it has none, what it publishes is what it has.
    """
    if old.dossier is None or new.dossier is None:
        return {}
    before = permalinks.reconcile(ledger, pages.published(old.dossier), old.renames)
    after = permalinks.reconcile(before.ledger, pages.published(new.dossier), new.renames)
    standing = {page.address for page in pages.published(old.dossier)}
    led = {address: after.permalinks.redirects.get(address, "") for address in standing}
    there = {page.address for page in pages.published(new.dossier)}
    return {address: led[address] for address in sorted(standing - there)}


def _evidence(loaded: Inputs) -> list[Evidence]:
    """Return every passage an editor quoted."""
    return [
        *chain.from_iterable((*claim.evidence, *claim.against) for claim in loaded.claims),
        *chain.from_iterable(relation.evidence for entity in loaded.entities for relation in entity.relations),
    ]
