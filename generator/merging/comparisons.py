"""Two forms of one text, word by word: what was added, removed and changed."""

from collections.abc import Iterable, Mapping

from generator.model import Article, Comparison, Reading, Variant


def compare(
    pairs: Iterable[Variant], articles: Iterable[Article], readings: Mapping[str, Reading]
) -> tuple[Comparison, ...]:
    """Return a comparison for each pair of editions or copies, in the order of the pairs."""
    del pairs, articles, readings
    return ()
