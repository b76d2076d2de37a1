"""How fast the generator is, by hand: ``python -m benchmarks [ARTICLES]`` from a checkout.

Reading is timed on the repository's own digests, repeated under other names; the whole on as many invented articles as
asked for. Machines are noisy: within one run compare the ratios, between runs nothing. CPU seconds of one process.
"""

import gc
import math
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest import mock

from benchmarks import stories
from generator import build, inputs, merging, pages, reading
from generator.model import Article
from generator.reading import dates, figures, gaps, names, quotes, segments

SOURCES = Path(__file__).parent.parent / "sources"
COPIES = 60
"""Of the five digests, for reading: about 0.9 MB."""
_ARTICLES = 400
_PAGES = 1000
"""Articles above which no pages are written: the question there is what merging costs."""
_LEAST = 0.05
"""Seconds below which a growth says nothing."""
PASSES = 3
"""Over all texts, of which the quickest counts: what disturbs a machine only ever makes it slower."""


def main() -> None:
    """Print what reading costs per module, and how the whole grows with the number of articles."""
    gc.set_threshold(100_000, 50, 50)  # as the command does
    loaded, _ = inputs.load(_tree(1))
    if loaded is None:
        raise SystemExit("the repository's own dossier cannot be read")
    articles = loaded.articles * COPIES
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    print(f"reading {len(articles)} articles, {size:.2f} MB")
    _read(articles, size)
    print("\nthe whole pipeline on invented news")
    _grow(int(sys.argv[1]) if len(sys.argv) > 1 else _ARTICLES)


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


def _grow(largest: int) -> None:
    """Print CPU seconds of every stage for more and more articles, and the exponent each grows with."""
    before: dict[str, float] = {}
    size = max(largest // 8, 1)
    while size <= largest:
        tree = stories.articles(size)
        spent: dict[str, float] = {}
        with _watched(spent):
            outcome: list[build.Outcome] = []
            total = _timed(lambda tree=tree, outcome=outcome: outcome.append(build.understand(tree)))
        dossier = outcome[0].dossier
        assert dossier
        spent["all but pages"] = total
        if size <= _PAGES:
            spent["pages"] = _timed(lambda dossier=dossier: pages.compose(dossier))
        print(f"{size:6} articles, {len(dossier.entities)} entities, {len(dossier.claims)} claims")
        for stage, seconds in spent.items():
            grown = math.log2(seconds / before[stage]) if before.get(stage, 0) > _LEAST else math.nan
            exponent = "" if math.isnan(grown) else f"  exponent {grown:.2f}"
            print(f"    {stage:34} {seconds:9.2f} s{exponent}", flush=True)
        before = spent
        size *= 2


@contextmanager
def _watched(spent: dict[str, float]) -> Iterator[None]:
    """Note what the stages of the pipeline take while they are called from where they are."""
    stages = [
        (build, "reading", "read"),
        (merging, "variants", "find"),
        (merging, "identities", "resolve"),
        (merging, "identities", "suspect"),
        (merging, "contents", "read"),
        (merging, "alignment", "align"),
        (merging, "claims", "extract"),
        (merging, "comparisons", "compare"),
        (merging, "disagreements", "find"),
        (merging, "timeline", "events"),
        (merging, "timeline", "gather"),
        (merging, "summary", "summarise"),
        (merging, "relations", "together"),
        (merging, "coverage", "survey"),
    ]
    with ExitStack() as stack:
        for room, module, verb in stages:
            watched = getattr(room, module)
            timed = _timing(getattr(watched, verb), f"{module}.{verb}", spent)
            stack.enter_context(mock.patch.object(watched, verb, timed))
        yield


def _timing(run: Callable[..., object], stage: str, spent: dict[str, float]) -> Callable[..., object]:
    """Return the function, which then also notes what it takes."""

    def timed(*arguments: object, **more: object) -> object:
        start = time.process_time()
        try:
            return run(*arguments, **more)
        finally:
            spent[stage] = spent.get(stage, 0) + time.process_time() - start

    return timed


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
