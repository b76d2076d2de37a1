"""Nothing that a text holds may change the page around it, in any context and with any extension.

Each page is rendered twice, with placeholders and with the escaped values. Both must have the same elements with the
same attributes, and every placeholder must have become exactly the cleaned value.
"""

import html
import itertools
import random
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from typing import Any

import jinja2
import lxml.html
import markdown
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pages.escaping import (
    Markdown,
    attribute,
    clean,
    finalize,
    front_matter,
    plain_front_matter,
    text,
    url,
)

EXTENSIONS: dict[str, tuple[str, ...]] = {
    "none": (),
    "extra": ("extra", "toc", "admonition", "smarty", "sane_lists"),
    "pymdownx": (
        *("abbr", "attr_list", "def_list", "footnotes", "md_in_html", "smarty", "tables", "toc"),
        *("pymdownx.arithmatex", "pymdownx.betterem", "pymdownx.blocks.admonition", "pymdownx.blocks.caption"),
        *("pymdownx.blocks.definition", "pymdownx.blocks.details", "pymdownx.blocks.html", "pymdownx.blocks.tab"),
        *("pymdownx.caret", "pymdownx.critic", "pymdownx.details", "pymdownx.emoji", "pymdownx.escapeall"),
        *("pymdownx.fancylists", "pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.keys"),
        *("pymdownx.magiclink", "pymdownx.mark", "pymdownx.progressbar", "pymdownx.quotes", "pymdownx.saneheaders"),
        *("pymdownx.smartsymbols", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde"),
    ),
}
OPTIONS: dict[str, dict[str, Any]] = {
    "smarty": {"smart_angled_quotes": True},
    "pymdownx.fancylists": {"additional_ordered_styles": ["roman", "alpha", "generic"]},
    "pymdownx.magiclink": {
        "provider": "github",
        "repo": "repo",
        "repo_url_shorthand": True,
        "social_url_shorthand": True,
        "user": "user",
    },
    "pymdownx.quotes": {"callouts": True},
}
"""What makes more of a text into something else than the extensions do by themselves."""

CONTEXTS = (
    "TEXT",
    "word\nTEXT\nword (TEXT): TEXT.",
    "- TEXT\n\n    - TEXT",
    "3. TEXT",
    "| a | b |\n| --- | --- |\n| TEXT | TEXT, TEXT |",
    "## TEXT {: #hID }",
    "TEXT {: #iID }\n===",
    "> TEXT",
    "TEXT\n:   TEXT",
    "!!! note\n    TEXT",
    '<div id="dID">\n<p title="TITLE">TEXT</p>\n</div>',
    '<div markdown="1">\n\nTEXT\n\n</div>',
    "[TEXT](a.md) [TEXT](<b.md>)TEXT",
    '<span id="sID">TEXT</span><mark>TEXT</mark>TEXT',
    "**TEXT** *TEXT* __TEXT__",
    "TEXTTEXT[1](#a)TEXT",
    '| a |\n| --- |\n| [1](#k "TITLE") <b title="TITLE">word</b> <sup>[2](b.md "TITLE")</sup> |',
)
FOOTNOTE = "word[^ID]\n\n[^ID]: TEXT"
"""Only where there are footnotes; elsewhere it is a reference that vanishes."""

NASTY = (
    # Markdown
    *("**b**", "*a*", "_a_", "a_b_c", "`x`", "``", "~~~", "```", "===", "---", "- x", "+ x", "* x", "-", "+", "*", "_"),
    *("1. x", "12. x", "1.", "1) x", "a. x", "a) x", "iv. x", "IV) x", "(1) x", "#. x", "# x", "## x", "#", "> x", ">"),
    *(
        "[x][y]",
        "[x](y)",
        "![x](y)",
        "[x]",
        "](x)",
        "[",
        "](",
        "[a]: http://x",
        '[a]: x "t"',
        "\\*",
        "\\",
        "a\\",
        "a|b",
    ),
    *("|", "a  \nb", "a\\\nb", "a\n\nb", "a\n- b", "    code", " a", "a ", "  ", "\t", "\r\n", "\x0b", "\x0c"),
    # extensions
    *("{: #id onclick=x }", "x {: .c }", "{#id}", "{.c}", "[^1]", "[^1]: x", "*[HTML]: x", ": x", ":   x", "[TOC]"),
    *(
        "!!! note",
        '!!! note "x"',
        "??? note",
        "???+ x",
        "/// note",
        "/// x\n///",
        '=== "Tab"',
        "::: x",
        "[ ] x",
        "[x] x",
    ),
    *("$a$", "$$", "\\(a\\)", "\\begin{a}x\\end{a}", "++ctrl++", "++a+b++", "==m==", "^^a^^", "^a^", "~a~", "~~a~~"),
    *("{++a++}", "{--a--}", "{==a==}{>>c<<}", "[=50%]", ":smile:", ":a: b: c", '--8<-- "a"', "///Footnotes Go Here///"),
    *("-->", "<--", "(c)", "(tm)", "(r)", "c", "r", "tm", "1/2", "1st", "2nd 3rd 4th 11th", "20th century", "+/-"),
    *("=/=", "c/o", "'s", "it's", '"q"', "'80s", "...", "....", "a..b", "--", "a--b", "a-b", "-a", "a-", "<<a>>"),
    *("www.a.com", "x www.a.com", "http://a.b", "https://www.a.b/c_d", "a@b.co", "mailto:a@b.c", "@user", "@a/b"),
    *("a/b#1", "#12", "x ?12", "x !12", "a/b@" + "a" * 40, "a" * 40, "a" * 41, "1" * 40, "deadbeef" * 5),
    # HTML, scripts, templates
    *("<script>alert(1)</script>", '" onclick="x', "<b", "</b>", "</span>", "<!-- x", "<?php", "<![CDATA[", "<a@b.c>"),
    *("&amp;", "&#42;", "&", "&lt;", "&copy", "&nbsp;", "javascript:alert(1)", "<http://x>", "{{ x }}", "{% x %}"),
    # words as they come
    *("e-commerce", "U.S. shares", "No. 5", "3.5 m", "why? yes", "why?", "2017?", "wow!", "wow! x", "(AP)", "a (b"),
    *("12:30", "a: b", "a:", "5%", "$5", "€5", "“quoted”", "‘q’", "–", "—", "…", "« x »", "¿qué?", "A. B.", "a, b; c"),
    # beyond ASCII, and what must not be there
    *("é", "e\u0301", "\u0301", "中文。", "שלום", "ﷺ", "😀", "👨‍👩‍👧", "١. x", "１. x", "Ⅳ. x", "1ſt", "İ", "\u212a"),
    *(
        "\u00a0",
        "a\u00a0b",
        "\u3000",
        "\u200b",
        "\ufeff",
        "\u200f",
        "x\u202ey\u202cz",
        "\u2066a",
        "\ue000",
        "\U0010fffd",
    ),
    *("\x00", "\x02", "\x03", "\x02wzxhzdk:0\x03", "\x02klzzwxh:0000\x03", "\x1c", "\x7f", "\x85", "\u2028", "\u2029"),
    *("\ud800", "\udfff", "\ud83d\ude00", "\ufffe", "\U0001ffff", "\U000e0067"),
)

SIGNS = " ,.;:?!()%-'\"“–"
"""What stands in texts between words, and is mostly left readable."""

PARTS = jinja2.Environment(finalize=finalize, autoescape=False).from_string(
    "{% for part in parts %}{{ part }}{% endfor %}"
)

Piece = tuple[str, tuple[str, ...]]
"""A context, and texts that stand in it directly one after the other."""


@cache
def renderer(extensions: str) -> markdown.Markdown:
    return markdown.Markdown(extensions=EXTENSIONS[extensions], extension_configs=OPTIONS)


def rendered(extensions: str, page: str) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(renderer(extensions).reset().convert(page), create_parent="body")


def filled(contexts: Iterable[str], word: Callable[[int], str], title: Callable[[int], str], gap: str) -> str:
    fill: dict[str, Callable[[int], str]] = {"TEXT": word, "TITLE": title, "ID": str}
    return gap.join(
        re.sub("TEXT|TITLE|ID", lambda found: fill[found[0]](n), context)  # noqa: B023 - called at once
        for n, context in enumerate(contexts)
    )


@cache
def layout(extensions: str, contexts: tuple[str, ...], gap: str) -> lxml.html.HtmlElement:
    """Return what a page of these contexts is made of when it holds harmless words only."""
    return rendered(extensions, filled(contexts, "Word{}word".format, "Title{}title".format, gap))


def collapsed(words: str) -> str:
    """Return words on one line, apostrophes inside words straight: smarty may redraw those."""
    return re.sub(r"(?<=[^\W\d_])[‘’](?=[^\W\d_])", "'", re.sub("[ \n]+", " ", words).strip(" "))


def differences(expected: lxml.html.HtmlElement, found: lxml.html.HtmlElement, say: Callable[[str], str]) -> list[str]:
    """Return where the second page is not the first one with its words replaced."""
    if (expected.tag, len(expected)) != (found.tag, len(found)):
        return [f"{found.tag} with {len(found)} elements, not {expected.tag} with {len(expected)}"]
    result = []
    wanted = {name: say(value) for name, value in expected.attrib.items()}
    if wanted != dict(found.attrib):
        result.append(f"attributes {dict(found.attrib)!a}, not {wanted!a}")
    for mine, theirs in ((expected.text, found.text), (expected.tail, found.tail)):
        if collapsed(say(mine or "")) != collapsed(theirs or ""):
            result.append(f"text {theirs!a}, not {say(mine or '')!a}")
    for mine, theirs in zip(expected, found, strict=True):
        result += differences(mine, theirs, say)
    return result


def damage(
    extensions: str,
    pieces: Sequence[Piece],
    escape: Callable[[tuple[str, ...]], str] | None = None,
    gap: str = "\n\n",
) -> list[str]:
    """Return what the texts changed on a page beyond being shown on it."""
    contexts = tuple(context for context, _ in pieces)
    escaped = [(escape or together)(parts) for _, parts in pieces]
    titles = [attribute("".join(parts)) for _, parts in pieces]
    shown = ["".join(map(clean, parts)) for _, parts in pieces]
    tips = [clean("".join(parts)).strip(" ") for _, parts in pieces]

    def say(words: str) -> str:
        words = re.sub(r"Title(\d+)title", lambda found: tips[int(found[1])], words)
        return re.sub(r"Word(\d+)word", lambda found: shown[int(found[1])], words)

    page = rendered(extensions, filled(contexts, escaped.__getitem__, titles.__getitem__, gap))
    return differences(layout(extensions, contexts, gap), page, say)


def together(parts: tuple[str, ...]) -> str:
    return PARTS.render(parts=parts)


def contexts_of(extensions: str) -> tuple[str, ...]:
    return CONTEXTS + ((FOOTNOTE,) if extensions != "none" else ())


everywhere = pytest.mark.parametrize("extensions", EXTENSIONS)


@pytest.mark.fuzz
@everywhere
def test_nasty_texts_change_nothing_around_them(extensions: str) -> None:
    failed: dict[str, list[str]] = {}
    for number, nasty in enumerate(filter(clean, NASTY), start=len(extensions)):
        # Each costs time: a third of the contexts with each set of extensions, another third with the next one.
        contexts = contexts_of(extensions)[number % 3 :: 3]
        found = damage(extensions, [(context, (nasty,)) for context in contexts])
        failed |= {nasty: found} if found else {}
    assert not failed


@pytest.mark.fuzz
@everywhere
def test_nasty_texts_beside_each_other(extensions: str) -> None:
    chance = random.Random(extensions)
    for _ in range(12):
        pieces = [(c, tuple(chance.choices(NASTY, k=chance.randint(2, 3)))) for c in contexts_of(extensions)]
        pieces = [(context, parts) for context, parts in pieces if clean("".join(parts))]
        assert not damage(extensions, pieces), pieces


@pytest.mark.fuzz
@everywhere
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_any_text_changes_nothing_around_it(extensions: str, data: st.DataObject) -> None:
    letters = st.sampled_from("abcdhimnrstvwx01239éſ١中")
    words = st.text(st.one_of(st.characters(max_codepoint=0x7E), st.sampled_from(SIGNS), letters, st.characters()))
    parts = st.lists(words, min_size=1, max_size=3).filter(lambda parts: bool(clean("".join(parts)))).map(tuple)
    pieces = [(context, data.draw(parts)) for context in contexts_of(extensions)]
    assert not damage(extensions, pieces)


@pytest.mark.fuzz
def test_pairs_of_ascii_and_triples_of_signs() -> None:
    printable = [chr(code) for code in range(0x20, 0x7F)]
    pairs = map("".join, itertools.product(printable, repeat=2))
    triples = map("".join, itertools.product([*" .:?!()-%'", "a", "1", "w", "st"], repeat=3))
    values = [*(pair for pair in pairs if not pair.isalnum()), *triples]
    values = random.Random(0).sample(values, len(values) // 2)
    contexts = contexts_of("pymdownx")
    for start in range(0, len(values), 300):
        # One long paragraph is cheap; some values are tried in a context of their own.
        pieces = [("<b>TEXT</b>", (value,)) for value in values[start : start + 300]]
        assert not damage("pymdownx", pieces, gap=" "), pieces
        pieces = [(context, (value,)) for context, value in zip(contexts, values[start:], strict=False)]
        assert not damage("pymdownx", pieces), pieces


@pytest.mark.fuzz
def test_the_fuzz_sees_what_is_not_escaped() -> None:
    for harmful in (
        "**b**",
        "| a |",
        "1. x",
        "x\n===",
        "(tm)",
        "1st",
        "www.a.com",
        '"q"',
        "<b>x</b>",
        "{: #x }",
        "a" * 40,
    ):
        pieces = [(context, (harmful,)) for context in contexts_of("pymdownx")]
        assert damage("pymdownx", pieces, "".join), harmful


def test_readable_text_stays_readable() -> None:
    assert text("Apple, in 2017 (its best year): e-commerce grew 3.5%; U.S. shares “rose” – again.") == (
        "Apple, in 2017 (its best year): e-commerce grew 3.5%; U.S. shares “rose” – again."
    )
    assert text("It's Apple's.") == "It's Apple's."
    assert text("中文 für Señor 😀 e\u0301?!x") == "中文 für Señor 😀 e\u0301?!x"
    assert text("It's *new*") == "It's &#42;new&#42;"
    assert text("1. x") == "1&#46; x"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a \t\r\n  b", "a b"),
        (" a ", " a "),
        ("a\u2028b\x85c\x0bd", "a b c d"),
        ("3\u00a0million", "3\u00a0million"),
        ("3 \u00a0 million", "3 million"),
        ("a\x00b\x1fc\x7fd\x9f", "a\ufffdb\ufffdc\ufffdd\ufffd"),
        ("\ud83d\ude00 \ufdd0 \U0010ffff", "\ufffd\ufffd \ufffd \ufffd"),
        ("a\u202eb\u2066c\u2069\u202c", "abc"),
        ("a\u200fb\u200ec\u061c", "a\u200fb\u200ec\u061c"),
        ("👨\u200d👩", "👨\u200d👩"),
    ],
)
def test_clean(value: str, expected: str) -> None:
    assert clean(value) == expected
    assert html.unescape(text(value)) == expected
    assert html.unescape(attribute(value)) == expected.strip(" ")


@given(st.text())
def test_clean_text_is_on_one_line_and_stays_clean(value: str) -> None:
    assert len(clean(value).splitlines()) <= 1
    assert clean(clean(value)) == clean(value)
    assert html.unescape(text(value)) == clean(value)


def test_markdown_keeps_markdown_and_escapes_the_rest() -> None:
    link = Markdown("[x](y)")
    assert text(link) is link
    assert link + "*a*" == "[x](y)&#42;a&#42;"
    assert "*a*" + link == "&#42;a&#42;[x](y)"
    assert Markdown(" | ").join([link, "|", "b"]) == "[x](y) | &#124; | b"
    assert isinstance(link + "" + link, Markdown)
    assert isinstance("" + link, Markdown)
    assert isinstance(Markdown("").join([]), Markdown)


def test_an_edge_inside_joined_markdown_becomes_readable_again() -> None:
    mark = Markdown("<mark>") + text("Apple") + Markdown("</mark>")
    assert text("said ") + mark + " again" == "said <mark>Apple</mark> again"
    assert mark + ". Then" == "<mark>Apple</mark>. Then"
    assert Markdown("**") + text(" a ") + Markdown("**") == "**&#32;a&#32;**"
    assert text("a ") + Markdown("\n") == "a&#32;\n"


@everywhere
def test_joined_pieces_change_nothing_around_them(extensions: str) -> None:
    chance = random.Random(extensions)
    marks = [Markdown(mark) for mark in ("[", "](a.md)", "<mark>", "</mark>", '<span id="s">', "</span>")]

    def page(words: Iterable[str]) -> lxml.html.HtmlElement:
        parts = itertools.chain.from_iterable(zip(words, marks, strict=True))
        return rendered(extensions, Markdown("").join(parts))

    expected = page(f"Word{n}word" for n in range(6))
    for _ in range(60):
        words = [
            "".join(chance.choices([*SIGNS, *SIGNS, "a", "1", "www", "st"], k=chance.randint(1, 3))) for _ in marks
        ]
        shown = partial(re.sub, r"Word(\d)word", lambda found, words=words: words[int(found[1])])
        assert not differences(expected, page(words), shown), words


def test_front_matter_gives_back_what_went_in() -> None:
    written = "".join(f"- [{front_matter(value)}, {plain_front_matter(value)}]\n" for value in NASTY)
    expected = [[html.escape(clean(value)), clean(value)] for value in NASTY]
    for loader in (yaml.SafeLoader, yaml.CSafeLoader):
        assert yaml.load(written, loader) == expected


@given(st.text(st.characters()))
def test_front_matter_is_one_line_that_yaml_reads(value: str) -> None:
    written = plain_front_matter(value)
    assert len(written.splitlines()) == 1
    assert written.isprintable() or not clean(value).isprintable()
    for loader in (yaml.SafeLoader, yaml.CSafeLoader):
        assert yaml.load(written, loader) == clean(value)


def test_front_matter_escapes_what_cannot_be_seen() -> None:
    assert plain_front_matter('say "a\\b"\u200b\u00ad\U000e0001') == r'"say \"a\\b\"\u200b\xad\U000e0001"'
    assert front_matter("<b> & 😀") == '"&lt;b&gt; &amp; 😀"'


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://example.com/a?b=1&c=2#d", "https://example.com/a?b=1&amp;c=2#d"),
        (" HTTP://example.com ", "HTTP://example.com"),
        ("http://example.com:80/a b", "http://example.com:80/a%20b"),
        ("https://de.wikipedia.org/wiki/C++_(x)", "https://de.wikipedia.org/wiki/C++%5F%28x%29"),
        ("https://bücher.example/ü", "https://bücher.example/%C3%BC"),
        ("https://example.com/%41%zz%", "https://example.com/%41%25zz%25"),
        ("https://example.com/#:~:text=a-,b%2C", "https://example.com/#:~:text=a-,b%2C"),
        ('https://x.com/<>"|\\`{}[]^*\n\x00', "https://x.com/%3C%3E%22%7C%5C%60%7B%7D%5B%5D%5E%2A%0A%00"),
        ("https://x.com/\ud800", "https://x.com/%EF%BF%BD"),
        ("mailto:a@b.co?subject=c d", "mailto:a@b.co?subject=c%20d"),
        ("../claims/a.md#b", "../claims/a.md#b"),
        ("/a/", "/a/"),
        ("#b", "#b"),
        ("java\nscript:alert(1)", "java%0Ascript:alert%281%29"),
        ("", ""),
        ("javascript:alert(1)", ""),
        (" JavaScript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("C:\\x", ""),
        ("//example.com/", ""),
        ("https:", ""),
        ("https:///a", ""),
        ("https:example.com", ""),
        ("https://user:word@example.com/", ""),
        ("https://exa mple.com/", ""),
        ("https://example.com\\@evil.com/", ""),
        ("https://exam\u202eple.com/", ""),
    ],
)
def test_url(value: str, expected: str) -> None:
    assert url(value) == expected


@pytest.mark.fuzz
@everywhere
def test_an_address_is_only_an_address(extensions: str) -> None:
    contexts = ("[x](TEXT)", '[x](<TEXT> "t") **[x](TEXT)**', '<a href="TEXT">x</a>', "| a |\n| - |\n| [x](<TEXT>) |")
    bits = [
        *map(chr, range(1, 0x7F)),
        "++",
        "**",
        "__",
        "~~",
        "==",
        "$$",
        "&copy;",
        "&amp;",
        "%41",
        "www.",
        ":smile:",
        "é",
    ]
    chance = random.Random(extensions)
    expected = rendered(extensions, "\n\n".join(contexts).replace("TEXT", "Word"))
    for _ in range(80):
        value = chance.choice(("https://www.a_b.c/", "mailto:", "", "#")) + "".join(chance.choices(bits, k=6))
        address = url(value)
        if address:
            page = rendered(extensions, "\n\n".join(contexts).replace("TEXT", address))
            plain = address.replace("&amp;", "&")
            assert not differences(expected, page, partial(re.sub, "Word", lambda _, plain=plain: plain)), value
            assert url(plain) == address


def test_finalize_prints_words_and_numbers_only() -> None:
    link = Markdown("[x](y)")
    assert finalize(link) is link
    assert finalize("*a*") == "&#42;a&#42;"
    assert finalize(None) == ""
    assert finalize(3) == "3"
    for value in (True, 1.5, b"a", ["a"], ("a",), {}, object(), text):
        with pytest.raises(TypeError, match=type(value).__name__):
            finalize(value)


def test_a_template_escapes_by_default() -> None:
    environment = jinja2.Environment(finalize=finalize, undefined=jinja2.StrictUndefined, autoescape=False)
    template = environment.from_string("**{{ a }}** {{ b }} {{ c }}{{ d }} {{ '*' }}")
    assert template.render(a="*", b=Markdown("*b*"), c=None, d=7) == "**&#42;** *b* 7 &#42;"
    with pytest.raises(jinja2.UndefinedError, match="'a' is undefined"):
        template.render()
    with pytest.raises(TypeError):
        template.render(a=[], b="", c="", d="")
