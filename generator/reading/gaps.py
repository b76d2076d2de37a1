"""Gaps: places where text seems lost or damaged.

Tells of names that vanished with their links, wrong character sets, left-over HTML, words and passages that stand
twice, ends that break off, and quotation marks without a partner. Each rule is narrow, because on a clean text
almost nothing may be flagged. Never repairs anything.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import eq

from generator.model import Block, BlockKind, Gap, Sentence, Span
from generator.reading import anchors
from generator.reading.quotes import marks

_WRONG_SET = re.compile(
    r"""
      â€(?:[\u0080-\u00bf\u2018-\u203a™˜šœžŸ]|\s?["'])?
    | [ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰‹Œ‘’“”•–—˜™š›]
    | ðŸ\S{0,2} | ï»¿ | \ufffd+ | [\u0080-\u0084\u0086-\u009f]+
    """,
    re.VERBOSE,
)
_SUSPECT = re.compile(r"[âÃÂðï\ufffd\u0080-\u0084\u0086-\u009f]")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}\d{0,2}|#\d{1,6}|#[xX][0-9a-fA-F]{1,5});")
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|img|li|ul|ol|table|t[dr]|h[1-6]|script|style|iframe)(?:\s[^<>\n]{0,300})?/?>"
)
_EDITOR = re.compile(
    r"""\[(?:[^\[\]\n]{0,60}?\b)?(?:
        (?:names?|words?|lines?|text|pages?|sentences?|passages?|paragraphs?|figures?|numbers?|dates?|titles?|links?|
           parts?|letters?|rest|end|beginning|quotations?|copy)
           \s(?:[\w\s]{0,20}\s)?(?:missing|illegible|lost|unreadable|cut\ off)
        | (?:missing|illegible|lost|unreadable)\s?(?=[\]:,;]|(?:in|from|here)\b)
        )[^\[\]\n]{0,80}\](?!\()""",
    re.VERBOSE | re.IGNORECASE,
)
_CLIPPED = re.compile(r"\[\+?\d+ (?:more )?char(?:acter)?s\]")
_PAYWALL = re.compile(
    r"""\n[^\w\n]{0,3}(?:
      (?:to\ )?(?:continue|keep|read)\ (?:reading|on|more|the\ (?:full|rest))\b
    | (?:please\ )?(?:subscribe|sign\ (?:in|up)|log\ ?in|register)\ (?:now\ )?
      (?:to|for)\ (?:continue|read|keep|unlock|full|unlimited|get\ (?:full|unlimited))\b
    | already\ (?:a\ subscriber|have\ an\ account)\b
    | this\ (?:content|article|story)\ is\ (?:only\ available|available\ (?:only|exclusively)|exclusively|for|reserved)
      \ (?:to|for\ )?
      .{0,12}(?:subscribers|members)\b
    | you\ have\ (?:reached|read)\ (?:your|all)\b.{0,30}\barticles
    )[^\n]{0,120}$""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)

_SUFFIX = re.compile(r"(?:Inc|Ltd|Corp|LLC|PLC|Plc|GmbH)\b\.?(?!\smagazine|\s\d{3,4}\b|[’'])")
_SUFFIXES = ("Inc", "Ltd", "Corp", "LLC", "PLC", "Plc", "GmbH")
_BEFORE_SUFFIX = re.compile(
    r"(?:[a-z]{3}[.][\"”’]?|(?P<word>(?<!\w)(?:and|or|by|from|with|of|for|to|as|at|retailer|giant|company|maker|firm|"
    r"rival|brand|operator|owner)))\s+$"
)
"""What stands before ``Inc.`` where the name itself is lost."""
_STOP_COMMA = re.compile(r"\.\s?,(?=\s)(?:(?<=[a-z]{4}\.,)|(?<=[a-z]{4}\.\s,))")
_EMPTY_BRACKETS = re.compile(r"\(\s*[,;]?\s*\)")
_EMPTY_MARKS = re.compile(r"“\s?[”\"](?=[\s.,;:!?])")
_EMPTY_STRAIGHT_MARKS = re.compile(r"\"\s?[”\"](?=[\s.,;:!?])")
_EMPTIED = (_EMPTY_BRACKETS, _EMPTY_MARKS, _EMPTY_STRAIGHT_MARKS)
_LOOSE_COMMA = re.compile(r" [,.](?=\s[^\W\d]|\s*$)", re.MULTILINE)
_LEFT_ALONE = frozenset("by from with of at to for and or the a an in on between than as".split())
_NOT_MISSING = frozenset(
    "but among amongst most notably for in on at of perhaps say well yes however according as though and without to "
    "where when more recently until crucially importantly surprisingly interestingly he she they it i".split()
)
_INVOLVING = re.compile(r",(?:(?<=involving,)|(?<=including,)|(?<=featuring,)|(?<=alongside,))\s(?P<next>\w+)")
_OWNER_NEXT = re.compile(
    r",(?:(?<= with,)|(?<= from,)|(?<= by,)|(?<= of,)|(?<= for,)|(?<= between,)|(?<= via,)|(?<= than,)|(?<= like,))"
    r"(?=\s[A-Z][a-z]+[’']s\s[a-z0-9-]+)"
)
_BY_NOBODY = re.compile(r" by (?:for|with|from|by|as) (?!least|most|much|many|far|long|few|now|one|and|two)[\w’']+")
_LOST_APOSTROPHE = re.compile(r"\?(?<=[a-z]\?)(?:s|t|re|ve|ll)\b(?![=/?&])")
_WRITE_TO = re.compile(r" at(?: and (?=[A-Z])|(?=\s*\.?\s*$))", re.MULTILINE)
_ADDRESSED = re.compile(r"\b(?:write to|e-?mail|contact|reach|call|visit)\b", re.IGNORECASE)
_SMALL_START = re.compile(r"\.[”\"’]?[^\S\n]+(?P<word>[a-z]{2,})\b(?![.-])")
_WORD = re.compile(r"\S+")
_CAPITAL_START = re.compile(r"\.[”\"’]?\s+[A-Z]")
_PARTICLES = frozenset(
    "al de da di du del della van von der den bin ibn la le el ad dos das ten ter and or but".split()
)
_ABBREVIATED = frozenset(
    "approx dept govt assn misc ibid capt cent prof univ messrs corp bros maj resp incl excl inst comp".split()
)
_BREAKS_OFF = frozenset(
    "the a an of and to with for by from at in that which who or as but than is was are were their his its".split()
)
_TWICE_WRONG = frozenset(
    "the a an of to and with from at were be has have will would this his their its which but or than they we he "
    "she".split()
)
_TWICE_RIGHT = frozenset(
    "really never maybe please always twice again quite happy hello knock about round blah goody would".split()
)
_FINAL = frozenset(".!?:;…\"”’'»)]*_。！？」』—-")
_LONG = 8
"""Words from which a sentence that stands twice is no refrain."""
_STYLE = 3
"""Oddities from which they are how a text is written, not damage to it."""
_SPELT_OUT = 5
"""Letters from which a word that stands twice is a slip unless it is one that people repeat."""
_SHORTEST_END = 6
"""Words of a last paragraph that must end with a mark."""


def find(text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], language: str) -> tuple[Gap, ...]:
    """Return the gaps in text order; none crosses a block. Rules about English words rest in other languages."""
    found = [*_anywhere(text), *_ends(text, blocks), *_repeated(text, blocks, sentences), *_unpaired(text, blocks)]
    if language.casefold().split("-")[0] in ("", "en"):
        found += [*_holes(text), *_small_starts(text), *_doubled(text)]
    return tuple(_placed(found, blocks))


def _placed(found: list[Gap], blocks: Sequence[Block]) -> Iterator[Gap]:
    """Yield the gaps that lie in one block, in order and without overlaps."""
    starts = [block.span.start for block in blocks]
    last = 0
    for gap in sorted(found, key=lambda gap: (gap.span.start, -gap.span.end)):
        at = bisect_right(starts, gap.span.start) - 1
        if at >= 0 and blocks[at].span.covers(gap.span) and gap.span.start >= last and gap.span.end > gap.span.start:
            last = gap.span.end
            yield gap


def _matches(pattern: re.Pattern[str], text: str, why: str) -> Iterator[Gap]:
    for match in pattern.finditer(text):
        said = match.group()
        start = match.start() + len(said) - len(said.lstrip())
        yield Gap(Span(start, match.start() + len(said.rstrip())), why)


def _anywhere(text: str) -> Iterator[Gap]:
    """Yield damage that shows whatever the language."""
    if not text.isascii() and _SUSPECT.search(text):
        yield from _matches(_WRONG_SET, text, "characters were read in the wrong encoding")
    if "&" in text:
        yield from _matches(_ENTITY, text, "an HTML entity was left in the text")
    if "<" in text:
        yield from _matches(_TAG, text, "an HTML tag was left in the text")
    if "[" in text:
        yield from _matches(_EDITOR, text, "marked as missing by the editor")
        yield from _matches(_CLIPPED, text, "the text was cut off here")
    for gap in _matches(_PAYWALL, f"\n{text}", "the rest is behind a link or a paywall"):
        yield Gap(Span(gap.span.start - 1, gap.span.end - 1), gap.why)


def _holes(text: str) -> Iterator[Gap]:
    """Yield places where a name seems to have stood, often as a link."""
    yield from _suffixes(text)
    if ".," in text or ". ," in text:
        for match in _STOP_COMMA.finditer(text):
            if not _abbreviated(text, match.start()):
                yield Gap(Span(*match.span()), "a comma follows a full stop: a name is missing between them")
    for match in _INVOLVING.finditer(text):
        if match["next"].casefold() not in _NOT_MISSING:
            yield Gap(Span(match.start(), match.start() + 1), "a name is missing before this comma")
    yield from _matches(_OWNER_NEXT, text, "a name is missing before this comma")
    yield from _matches(_BY_NOBODY, text, "a name is missing between these words")
    if "?" in text:
        yield from _matches(_LOST_APOSTROPHE, text, "a question mark stands for an apostrophe")
    yield from _emptied(text)
    for match in _WRITE_TO.finditer(text):
        line = text.rfind("\n", max(0, match.start() - 120), match.start()) + 1
        if _ADDRESSED.search(text, max(line, match.start() - 120), match.start()):
            yield Gap(Span(match.start() + 1, match.start() + 3), "an address is missing after this word")


def _suffixes(text: str) -> Iterator[Gap]:
    """Yield ``Inc.`` and its like where no name stands before it."""
    if not any(suffix in text for suffix in _SUFFIXES):
        return
    for match in _SUFFIX.finditer(text):
        before = _BEFORE_SUFFIX.search(text, max(0, match.start() - 16), match.start())
        if before and not (before["word"] is None and "\n" in before.group()):
            start = before.start("word") if before["word"] else match.start()
            yield Gap(Span(start, match.end()), "a company's name is missing before this")


def _emptied(text: str) -> Iterator[Gap]:
    """Yield marks around nothing, unless the whole text is spaced like that."""
    pairs = [match for pattern in _EMPTIED for match in pattern.finditer(text)]
    found = [match for match in pairs if match.start() and text[match.start() - 1].isspace()]
    if len(found) <= _STYLE:
        for match in found:
            yield Gap(Span(*match.span()), "nothing is left between these marks")
    if " ," not in text and " ." not in text:
        return
    left = []
    for match in _LOOSE_COMMA.finditer(text):
        words = text[max(0, match.start() - 12) : match.start()].split(" ")
        if words[-1] in _LEFT_ALONE:
            left.append(Span(match.start() - len(words[-1]), match.end()))
    if len(left) <= _STYLE:
        for span in left:
            yield Gap(span, "a name is missing before this mark")


def _small_starts(text: str) -> Iterator[Gap]:
    """Yield sentences that begin in lower case, where most of the text's do not."""
    found = []
    for match in _SMALL_START.finditer(text):
        before = text[max(0, match.start() - 4) : match.start()]
        whole = len(before) == 4 and before.isalpha() and before.islower()  # noqa: PLR2004
        if whole and match["word"] not in _PARTICLES and not _abbreviated(text, match.start()):
            found.append(Span(*match.span("word")))
    usual = sum(1 for _ in _CAPITAL_START.finditer(text)) if 0 < len(found) <= _STYLE else 0
    if usual >= _STYLE * len(found):
        for span in found:
            yield Gap(span, "a sentence begins in lower case: its first words are missing")


def _abbreviated(text: str, stop: int) -> bool:
    """Tell whether the full stop belongs to an abbreviation."""
    before = text[max(0, stop - 12) : stop].split()
    return not before or before[-1].casefold() in _ABBREVIATED


def _doubled(text: str) -> Iterator[Gap]:
    """Yield words that stand twice in one line."""
    words = text.split()
    if not any(map(_wrongly_twice, compress(words, map(eq, words, words[1:])))):
        return
    before, end = "", 0
    for match in _WORD.finditer(text):
        word = match.group()
        if word == before and _wrongly_twice(word) and "\n" not in text[end : match.start()]:
            yield Gap(Span(*match.span()), "this word stands twice")
        before, end = word, match.end()


def _wrongly_twice(word: str) -> bool:
    return word in _TWICE_WRONG or (
        word.isalpha() and word.islower() and len(word) >= _SPELT_OUT and word not in _TWICE_RIGHT
    )


def _repeated(text: str, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> Iterator[Gap]:
    """Yield paragraphs and sentences that stood in the article before."""
    if not any(anchors.repeated(part.anchor) for parts in (blocks, sentences) for part in parts):
        return
    seen: set[str] = set()
    whole: set[int] = set()
    for number, block in enumerate(blocks):
        said = block.span.of(text)
        if block.kind is BlockKind.PARAGRAPH and said in seen and len(said.split()) >= _LONG:
            whole.add(number)
            yield Gap(block.span, "this paragraph stands twice")
        seen.add(said)
    seen = set()
    for sentence in sentences:
        said = sentence.span.of(text)
        told = said in seen and sentence.block not in whole and blocks[sentence.block].kind is BlockKind.PARAGRAPH
        if told and len(said.split()) >= _LONG:
            yield Gap(sentence.span, "this sentence stands twice")
        seen.add(said)


def _ends(text: str, blocks: Sequence[Block]) -> Iterator[Gap]:
    """Yield paragraphs that break off."""
    story = [block for block in blocks if block.kind is BlockKind.PARAGRAPH]
    closed = sum(text[block.span.end - 1] in _FINAL for block in story)
    for number, block in enumerate(story):
        end, last = block.span.end, number == len(story) - 1
        if (last and text[end - 1] == "…") or (last and text.endswith("...", block.span.start, end)):
            yield Gap(Span(end - (1 if text[end - 1] == "…" else 3), end), "the text breaks off with an ellipsis")
            continue
        if text[end - 1] in _FINAL:
            continue
        words = text[max(block.span.start, end - 200) : end].split()
        if len(words) < _SHORTEST_END:
            continue
        if words[-1].islower() and words[-1] in _BREAKS_OFF and not _goes_on(text, end):
            yield Gap(Span(end - len(words[-1]), end), "the paragraph breaks off in the middle of a sentence")
        elif last and closed * 5 >= (len(story) - 1) * 4 and len(story) > 1 and text[end - 1] != ",":
            yield Gap(Span(end - len(words[-1]), end), "the last sentence has no end")


def _goes_on(text: str, end: int) -> bool:
    """Tell whether what follows a block only goes on on a new line."""
    following = _WORD.search(text, end)
    return following is not None and following.group()[0].islower()


def _unpaired(text: str, blocks: Sequence[Block]) -> Iterator[Gap]:
    """Yield quotation marks without a partner."""
    for span in marks.find(text, blocks).lone:
        yield Gap(span, "this quotation mark has no partner")
