"""Text from articles and metadata made safe for a Markdown page, an attribute, an address or front matter.

A backslash does not escape everything in every Markdown extension; a numeric character reference does. What stays
readable is a set of characters that was tried, alone and next to each other, in every context a template offers.
This module never decides what is shown, and never writes Markdown syntax of its own.

Text is safe at the start of a line, in list items, table cells, headings, link texts, inline HTML and emphasis, and
beside other text. Emphasis written against a letter outside of it (``**{{ a }}**{{ b }}``) stays what it is in
CommonMark: no emphasis where ``a`` ends in punctuation.
"""

import html
import re
from collections.abc import Iterable

import jinja2

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces of a special width or that do not break; one alone is typography, not layout."""

_HIDDEN = (
    _SPACES + "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ue000-\uf8ff\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff"
)
"""Beyond ASCII, what a reader of the page's source could not see or would misread.

Written out, not looked up: the categories of ``unicodedata`` differ between versions of Python, and the same sources
must give the same bytes everywhere. No Markdown syntax lies beyond ASCII, so the rest stays as it is.
"""

_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates: they could turn the words around them. The plain marks LRM, RLM, ALM stay."""

_NONCHARACTERS = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))

_REFUSED = re.compile(f"[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]")
"""Controls, halves of surrogate pairs and noncharacters: no HTML page may hold them."""

_WHITE = re.compile(f"[\\t\\n\\x0b\\x0c\\r\\x85\u2028\u2029]\\s*|[ {_SPACES}]\\s+")

_UNSAFE = re.compile(
    r"""["#$&'*+/<=>@\[\\\]^_`{|}~HIDDEN.:?!(0-9-]     # one set first: the search skips all else at once
    (?: (?<=["#$&*+/<=>@\[\\\]^_`{|}~HIDDEN])         # syntax somewhere; the quotes because smarty redraws them
      | (?<=') (?: (?<![^\W\d_]') | (?![^\W\d_]) )    # but not an apostrophe: curly or straight, it reads the same
      | (?<=\.) (?: (?=\.) | (?<=\.\.) )              # smarty's ellipsis
      | (?<=[Ww]{2}\.)                                # magiclink's www.
      | (?<=:) (?![ ])                                # :emoji: and ::: blocks
      | (?<=[?!]) (?=\d)                              # magiclink's !12 and ?12
      | (?<=-) (?: (?<![^\W_]-) | (?![^\W_]) )        # lists, rules and dashes; inside a word it is a hyphen
      | (?<=\() (?=[cr]\)|tm\))                       # smartsymbols' (c), (r) and (tm)
      | (?<=[0-9]) (?=st|nd|rd|th)                    # smartsymbols' 1st, 2nd, 3rd and 4th
    )""".replace("HIDDEN", _HIDDEN),
    re.VERBOSE,
)
"""A character of a clean text that cannot stand in Markdown whatever comes before and after the text."""

_HEXADECIMAL = re.compile(r"[\da-f](?=[\da-f]{19})")
"""What leaves no run of 20 in a text, nor 40 where two meet: magiclink takes 40 for a commit."""

_START = re.compile(
    r"""(?:\d*|[ivxlcdm]+|[IVXLCDM]+|[A-Za-z]|tm) (?: \. (?=[ ]|\Z) | \) )  # "1. ", "iv) "; "(c" + ")"
    | [ .:?!(] | [Ww]\.                                                       # "ww" + "w.", "](" and the like
    | (?:s(?=t)|[nr](?=d)|t(?=h)) (?=.(?![^\W_])) | [tdh](?![^\W_])        # "1" + "st", "1s" + "t"
    | [cr]\Z | t(?=m\Z)                                                       # "(" + "c" + ")"
    """,
    re.VERBOSE,
)
"""What cannot stand at the start of an escaped text: its last character."""

_END = re.compile(r"[ !?(:]\Z|\((?=(?:[crt]|tm)\Z)")
"""What cannot stand at the end."""

_JOINT = re.compile(r"&#(?:(?<=[^\s*_~^=+-]&#)32;(?=[^\s*_~^=+])|(?<=[)>]&#)46;)")
"""References an edge needed, where the neighbour turned out to be harmless."""

_UNSAFE_IN_ATTRIBUTE = re.compile(f"[!-+/<-@\\[-^`{{-~{_HIDDEN}]|:(?! )")
_UNSAFE_IN_YAML = re.compile(f'["\\\\{_HIDDEN}]')

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = re.compile(f"(?i:https?)://(?:[0-9A-Za-z._-]|[^\\x00-\\x9f\ud800-\udfff{_HIDDEN}])+(?::[0-9]*)?(?=[/?#]|\\Z)")
_UNSAFE_IN_URL = re.compile(r"%(?![0-9A-Fa-f]{2})|[^0-9A-Za-z/?#:@=,;&.~+%-]")


class Markdown(str):
    """Text that already is Markdown. Plain text added or joined to it is escaped on the way."""

    __slots__ = ()

    def __add__(self, other: str, /) -> "Markdown":
        """Append Markdown as it is, or plain text escaped."""
        return _joined(str(self), text(other))

    def __radd__(self, other: str, /) -> "Markdown":
        """Prepend plain text, escaped."""
        return _joined(text(other), str(self))

    def join(self, parts: Iterable[str], /) -> "Markdown":
        """Join Markdown as it is and plain text escaped."""
        return _joined(str.join(self, map(text, parts)))


def clean(value: str) -> str:
    """Return text as a page can show it: on one line, without controls.

    A run of white space becomes one space; a no-break or wide space that stands alone stays. What HTML forbids
    becomes U+FFFD. Bidirectional embeddings, overrides and isolates are dropped.
    """
    if value.isprintable() and "  " not in value:
        return value
    return _WHITE.sub(" ", _REFUSED.sub("\ufffd", _BIDI.sub("", value)))


def text(value: str) -> Markdown:
    """Return Markdown that shows exactly this text, cleaned. What is Markdown already comes back as it is."""
    if isinstance(value, Markdown):
        return value
    words = _HEXADECIMAL.sub(_reference, _UNSAFE.sub(_reference, clean(value)))
    if found := _START.match(words):
        words = _reference(found) + words[found.end() :]
    return Markdown(words[:-3] + _END.sub(_reference, words[-3:]))


def attribute(value: str) -> Markdown:
    """Return text for a double-quoted HTML attribute, or the title of a link, inside Markdown; trimmed."""
    return Markdown(_UNSAFE_IN_ATTRIBUTE.sub(_reference, clean(value).strip(" ")))


def front_matter(value: str) -> str:
    """Return HTML-escaped text as a YAML scalar, for front matter that a theme prints as it is."""
    return plain_front_matter(html.escape(clean(value)))


def plain_front_matter(value: str) -> str:
    """Return text as a YAML scalar, double-quoted and on one line, for front matter that our own template escapes."""
    return f'"{_UNSAFE_IN_YAML.sub(_yaml_escape, clean(value))}"'


def url(value: str) -> Markdown:
    """Return an address for the target of a link, ``[..](<here>)``, or for an ``href``; empty where it is refused.

    Web addresses with a host, ``mailto:`` and addresses relative to the page or site pass. Refused are other schemes,
    a web address with a user name (it can pretend to be another host) and one that begins with ``//``. What is
    percent-encoded already stays as it is, and so does the host.
    """
    if isinstance(value, Markdown):
        return value
    address = value.strip()
    scheme, web = _SCHEME.match(address), _WEB.match(address)
    if address.startswith("//") or (scheme and not web and scheme[1].lower() != "mailto"):
        return Markdown("")
    start = web.end() if web else 0
    return Markdown(address[:start] + _UNSAFE_IN_URL.sub(_percent, address[start:]).replace("&", "&amp;"))


def finalize(value: object) -> str:
    """Return what a template prints, for ``jinja2.Environment(finalize=...)``: all but Markdown and numbers is escaped.

    Raises ``TypeError`` for a value that has no words of its own, so that no ``repr`` gets onto a page by accident.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return text(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, jinja2.Undefined):
        return str(value)  # raises with the name that is missing
    raise TypeError(f"a template prints a {type(value).__name__}, which is no text")


def _reference(found: re.Match[str]) -> str:
    """Return what was found with its last character as a numeric reference."""
    return f"{found[0][:-1]}&#{ord(found[0][-1])};"


def _joined(*parts: str) -> Markdown:
    return Markdown(_JOINT.sub(lambda found: html.unescape(found[0]), "".join(parts)))


def _yaml_escape(found: re.Match[str]) -> str:
    # Python's own escapes are among YAML's.
    return '\\"' if found[0] == '"' else found[0].encode("unicode_escape").decode()


def _percent(found: re.Match[str]) -> str:
    # Half a surrogate pair has no bytes in UTF-8.
    readable = _REFUSED.sub("\ufffd", found[0]) if found[0] > "\xff" else found[0]
    return "".join(f"%{byte:02X}" for byte in readable.encode())
