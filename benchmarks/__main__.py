"""How fast the generator is, by hand: ``python -m benchmarks`` from a checkout.

Texts are the repository's own digests, repeated under other names. Machines are noisy: within one run compare the
ratios, between runs nothing. CPU seconds of one process throughout.
"""

import time
from collections.abc import Callable
from pathlib import Path

from generator import build, inputs, pages, reading
from generator.model import Article
from generator.reading import dates, figures, gaps, names, quotes, segments

SOURCES = Path(__file__).parent.parent / "sources"
COPIES = 60
"""Of the five digests, for reading: about 0.9 MB."""
PASSES = 3
"""Over all texts, of which the quickest counts: what disturbs a machine only ever makes it slower."""


def main() -> None:
    """Print what reading costs per module, and how the whole grows with the number of articles."""
    loaded, _ = inputs.load(_tree(1))
    if loaded is None:
        raise SystemExit("the repository's own dossier cannot be read")
    articles = loaded.articles * COPIES
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    print(f"reading {len(articles)} articles, {size:.2f} MB")
    _read(articles, size)
    print("\nthe whole pipeline: articles, seconds to merge, seconds to write pages")
    _grow()


def _read(articles: tuple[Article, ...], size: float) -> None:
    loaded, _ = inputs.load(_tree(1))
    assert loaded
    cut = [(article, segments.find(article)) for article in articles]
    known = reading.knowledge(loaded.entities, cut, "en", discover=True)
    curated = [names.find(article.text, c.blocks, c.markup, known.gazetteer) for article, c in cut]
    times = [dates.find(article.text, c.blocks, c.sentences, article.metadata.published, "en") for article, c in cut]
    rows: list[tuple[str, Callable[[int], object]]] = [
        ("segments", lambda n: segments.find(articles[n])),
        ("curated names", lambda n: names.find(articles[n].text, cut[n][1].blocks, (), known.gazetteer)),
        ("discovered names", lambda n: names.discover(
            articles[n].text, cut[n][1].blocks, cut[n][1].sentences, (), curated[n], "en", known.lexicon)),
        ("quotations", lambda n: quotes.find(
            articles[n].text, cut[n][1].blocks, cut[n][1].sentences, curated[n], "en")),
        ("dates", lambda n: dates.find(
            articles[n].text, cut[n][1].blocks, cut[n][1].sentences, articles[n].metadata.published, "en")),
        ("events", lambda n: dates.events(
            articles[n].text, cut[n][1].blocks, cut[n][1].sentences, times[n], articles[n].metadata.published, "en")),
        ("figures", lambda n: figures.find(
            articles[n].text, cut[n][1].blocks, cut[n][1].sentences, [t.span for t in times[n]], "en")),
        ("damage", lambda n: gaps.find(articles[n].text, cut[n][1].blocks, cut[n][1].sentences, "en")),
    ]  # fmt: skip
    passes: dict[str, Callable[[], object]] = {
        label: lambda run=run: [run(n) for n in range(len(articles))] for label, run in rows
    }
    passes["all of reading"] = lambda: reading.read([(one, segments.find(one)) for one in articles], known)
    seconds = {label: min(_timed(run) for _ in range(PASSES)) for label, run in passes.items()}
    for label, spent in seconds.items():
        share = spent / seconds["all of reading"]
        print(f"  {label:18} {size / spent:8.2f} MB/s {share:7.0%} of reading")


def _grow() -> None:
    before = 0.0
    for copies in (20, 40, 80):
        tree = _tree(copies)
        outcome: list[build.Outcome] = []
        merged = _timed(lambda tree=tree, outcome=outcome: outcome.append(build.understand(tree)))
        dossier = outcome[0].dossier
        assert dossier
        written = _timed(lambda dossier=dossier: pages.compose(dossier))
        total = merged + written
        grown = f"  x {total / before:.2f} for twice the articles" if before else ""
        print(f"  {len(dossier.sources):6} {merged:8.2f} {written:8.2f}{grown}")
        before = total


def _tree(copies: int) -> dict[str, bytes]:
    """Return the repository's sources, each article so many times under other ids and with other first words."""
    tree = {f"sources/{name}": (SOURCES / name).read_bytes() for name in ("story.yml", "entities.yml", "claims.yml")}
    for path in sorted((SOURCES / "articles").iterdir()):
        for copy in range(copies):
            name = path.stem if copy == 0 else f"{path.stem}-{copy}"
            data = path.read_bytes()
            if path.suffix == ".txt" and copy:
                data = f"Copy {copy} of this text. ".encode() + data
            tree[f"sources/articles/{name}{path.suffix}"] = data
    return tree


def _timed(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


if __name__ == "__main__":
    main()
