"""Bytes of a web page to its tree, in the encoding the page itself declares.

Never guesses silently: an encoding that nobody declared, and bytes that do not fit the declared one, are told of.
"""

import codecs
import re
from dataclasses import dataclass

from lxml import etree, html

from generator.inputs import decoding

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_SEARCHED = 4096
"""Bytes at the start in which a declaration counts; browsers look at 1024, but head elements grew longer."""
_MEANT = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "x-cp1252"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80", "x-gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ksc5601", "korean"), "cp949"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("tis-620", "iso-8859-11"), "cp874"),
    "big5": "big5hkscs",
}
"""Labels that pages use for a larger encoding than they name (WHATWG Encoding Standard, section 4.2)."""
_BARE = ("\x00", "\x0b", "\x0c")
"""Characters that no XML tree can hold."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was decoded and parsed."""

    root: html.HtmlElement
    encoding: str
    """As Python names it."""
    guessed: bool = False
    """Whether the page does not say so itself, or says what cannot be."""
    lost: int = 0
    """Characters that its encoding does not know."""


def parse(data: bytes) -> Page | None:
    """Return the page's tree; none where there is no element in it, or no encoding that its bytes can be in.

    Bytes that are sound UTF-8 are UTF-8, whatever the page declares: it was saved by a program that converted it. A
    page that declares UTF-8 and does not hold a single character in it is in another encoding.
    """
    mark = next((name for bom, name in _MARKS if data.startswith(bom)), "")
    said = mark or _utf8(data) or _declared(data)
    text = data.decode(said, errors="replace") if said else ""
    guessed = not said or (said == "utf-8" and "\ufffd" in text and text.replace("\ufffd", "").isascii())
    encoding = decoding.likely(data) if guessed else said
    if not encoding:
        return None
    if guessed:
        text = data.decode(encoding, errors="replace")
    text = text.removeprefix("\ufeff")
    lost = text.count("\ufffd")
    for letter in _BARE:
        text = text.replace(letter, " ")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return Page(root, encoding, guessed, lost)


def _utf8(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "utf-8"


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_SEARCHED])
    if found is None:
        return ""
    label = found[1].decode("ascii", errors="replace").lower()
    try:
        return codecs.lookup(_MEANT.get(label, label)).name
    except LookupError:
        return ""
