"""Which sources are forms of one text: an editor's judgement first, then what the words themselves show.

Every judgement carries the shares it rests on. Knows nothing of what the words mean: two reports of one event in
different words are no variants, and neither are two that quote the same statement.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from generator.merging.variants import candidates, wordings
from generator.merging.variants.likeness import SAME, compare
from generator.merging.variants.unions import Unions
from generator.merging.variants.wordings import Wording
from generator.model import Article, Reading, Variant

__all__ = ["SAME", "Unions", "find", "kept_apart"]

_EXCERPT = 1 / 3
"""A text that gives less than this share of a longer one is an excerpt, not a shortened version."""
_SAME_WORDS = "the same words; only punctuation, case, markup or lines about the article itself differ"


def find(articles: Sequence[Article], readings: Mapping[str, Reading]) -> tuple[Variant, ...]:
    """Return the pairs of sources that are forms of one text or share passages, by their ids.

    ``not_same_as`` keeps a pair out, ``same_as`` puts it in with no score, whatever the words say. A pair inside a
    large set of equal texts is reported through the first of them only, so that the list grows no faster than the set.
    """
    articles = sorted(articles, key=lambda article: article.id)
    texts = {article.id: wordings.read(article, readings.get(article.id)) for article in articles}
    apart = kept_apart(articles)
    curated = {(v.left, v.right): v for v in _curated(articles, texts) if frozenset((v.left, v.right)) not in apart}
    measured = {(v.left, v.right): v for v in _measured(texts) if frozenset((v.left, v.right)) not in apart}
    found = {**measured, **curated}
    lengths = {name: len(text.words) for name, text in texts.items()}
    return tuple(_one_home([found[pair] for pair in sorted(found)], lengths))


def kept_apart(articles: Iterable[Article]) -> set[frozenset[str]]:
    """Return the pairs that an editor keeps apart."""
    return {frozenset((article.id, other)) for article in articles for other in article.metadata.not_same_as}


def _curated(articles: Iterable[Article], texts: Mapping[str, Wording]) -> Iterator[Variant]:
    for article in articles:
        if (other := article.metadata.same_as) in texts and other != article.id:
            left, right = sorted((article.id, other))
            relation = "identical" if texts[left].letters == texts[right].letters else "edition"
            yield Variant(left, right, relation, None, "an editor judged them editions")


def _measured(texts: Mapping[str, Wording]) -> Iterator[Variant]:
    equal: dict[tuple[str, ...] | str, list[str]] = defaultdict(list)
    for name, text in texts.items():
        if text.letters:
            equal[text.words or text.letters].append(name)
    for names in equal.values():
        for left, right in combinations(names, 2) if len(names) <= candidates.CROWD else _star(names):
            same = texts[left].letters == texts[right].letters
            why = "the same text to the letter" if same else _SAME_WORDS
            yield Variant(left, right, "identical", 1.0, why)
    first = {names[0]: texts[names[0]] for names in equal.values()}
    for pair in candidates.find(first):
        found = compare(first[pair.left], first[pair.right], rare=pair.rare)
        if found is not None:
            copies = [equal[text.words or text.letters] for text in (first[pair.left], first[pair.right])]
            crowded = len(copies[0]) * len(copies[1]) > candidates.CROWD
            for one in copies[0][:1] if crowded else copies[0]:
                for other in copies[1][:1] if crowded else copies[1]:
                    left, right = sorted((one, other))
                    yield Variant(left, right, *found)


def _star(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((names[0], other) for other in names[1:])


def _one_home(found: Sequence[Variant], lengths: Mapping[str, int]) -> Iterator[Variant]:
    """Yield the variants; what several tellings quote whole is a copy of the likeliest one and a part of the others.

    Otherwise a press release that two reporters quote would make one account of their reports.
    """
    unions = Unions()
    excerpts: dict[str, list[Variant]] = defaultdict(list)
    for variant in found:
        if _excerpt(variant, lengths):
            continue
        if variant.relation in SAME:
            unions.join(variant.left, variant.right)
    for variant in found:
        if _excerpt(variant, lengths):
            short = min(variant.left, variant.right, key=lambda name: (lengths[name], name))
            excerpts[unions.head(short)].append(variant)
    demoted: set[tuple[str, str]] = set()
    for head, variants in excerpts.items():
        best = min(variants, key=lambda v: (-(v.score or 0), v.left, v.right))
        home = _homes(best, unions) - {head}
        demoted |= {(v.left, v.right) for v in variants if _homes(v, unions) - {head} not in (home, set())}
    for variant in found:
        if (variant.left, variant.right) in demoted:
            why = f"{variant.why}; the shorter one stands in another telling as fully"
            yield replace(variant, relation="partial", why=why)
        else:
            yield variant


def _homes(variant: Variant, unions: Unions) -> set[str]:
    return {unions.head(variant.left), unions.head(variant.right)}


def _excerpt(variant: Variant, lengths: Mapping[str, int]) -> bool:
    short, long = sorted((lengths[variant.left], lengths[variant.right]))
    return variant.relation == "copy" and variant.score is not None and short < _EXCERPT * long
