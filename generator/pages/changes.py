"""The page that tells what changed: what it is, and the place where a build puts what the repository's history tells.

Never knows the history itself, so that the same sources give the same page.
"""

from collections.abc import Iterator

from generator.pages import addresses, dates
from generator.pages.concordance import Concordance
from generator.pages.render import Page


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the page."""
    story = known.dossier.story
    yield Page(
        addresses.CHANGES,
        "changes.md",
        "Changes",
        "sources/story.yml",
        description=f"What changed from one edition of this dossier to the next: {story.title}",
        searched=False,
        content={"since": dates.say(story.changes_since) if story.changes_since else "", "shown": story.changes_shown},
    )
