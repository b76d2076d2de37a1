"""Bytes to text: UTF-8, or a problem that names what the file seems to be. Never guesses silently."""

import codecs
import re
import shlex

from generator.model import Place, Problem, Severity

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
"""Byte order marks; the longer ones first, since UTF-16's begins UTF-32's."""

_ICONV_NAMES = {"cp1252": "WINDOWS-1252", "mac_roman": "MACINTOSH"}
_WESTERN = re.compile("[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ0-9\\s!-/:-@\\[-`{-~\xa0¡£§«°·»¿€…–—‘’“”„‚•]*")
_WIDE_SHARE = 0.2
"""Above this share of zero bytes a file is no text in UTF-8 but one with two or four bytes to a character."""
_WESTERN_SHARE = 0.3
"""Above this share of non-ASCII letters a text is hardly a Western European language in Latin script."""


def utf8(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """Decode a file that must be UTF-8; its byte order mark goes, its line ends become LF."""
    mark = next((name for bom, name in _MARKS if data.startswith(bom)), None)
    if mark:
        message = f"the file is {mark}, not UTF-8"
        return None, [Problem(Place(path, 1, 1), "encoding", message, _convert(path, mark))]
    if data.count(0) > len(data) * _WIDE_SHARE:
        wide = f"UTF-{32 if data.count(0) > len(data) / 2 else 16}{'LE' if data[0] else 'BE'}"
        message = f"the file looks like {wide}, not UTF-8"
        return None, [Problem(Place(path, 1, 1), "encoding", message, _convert(path, wide))]
    try:
        return _lines(data.decode("utf-8-sig")), []
    except UnicodeDecodeError as error:
        return None, [_not_utf8(path, data, error.start)]


def article(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """Decode an article, which may also be UTF-16 or UTF-32 that says so by its byte order mark."""
    mark = next((name for bom, name in _MARKS if data.startswith(bom)), None)
    if mark is None:
        return utf8(path, data)
    try:
        text = data.decode(mark)
    except UnicodeDecodeError:
        message = f"the file begins like {mark} but is damaged"
        return None, [Problem(Place(path, 1, 1), "encoding", message, "save it again as UTF-8")]
    warning = Problem(
        Place(path, 1, 1), "encoding", f"the file is {mark}; it is read as such", _convert(path, mark), Severity.WARNING
    )
    return _lines(text), [warning]


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(path: str, data: bytes, bad: int) -> Problem:
    """Say where the first bad byte is and what the file may be instead.

    ``utf-8-sig`` counts its error from behind the byte order mark, hence decoding the part before it here.
    """
    bare = data.removeprefix(codecs.BOM_UTF8)
    before = _lines(bare[:bad].decode("utf-8", errors="replace"))
    place = Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    byte = bare[bad : bad + 1]
    guess = likely(bare)
    if not guess:
        message = f"byte 0x{byte.hex().upper()} is not UTF-8, nor does the file look like any other encoding of text"
        return Problem(place, "encoding", message, "save it as plain text in UTF-8")
    name = named(guess)
    message = f"byte 0x{byte.hex().upper()} is not UTF-8; the file looks like {name}{_as_read(byte, guess)}"
    return Problem(place, "encoding", message, _convert(path, name))


def _as_read(byte: bytes, encoding: str) -> str:
    character = byte.decode(encoding, errors="ignore")
    return f", where it is {character!r}" if character.isprintable() and character else ""


def likely(data: bytes) -> str:
    """Guess an encoding that is not UTF-8 by its Python name; empty where nothing fits.

    Between the single-byte code pages of the West a detector cannot decide on a short text, and WINDOWS-1252 is
    what nearly all of them are, so that one is tried first.
    """
    letters = sum(chr(byte).isalpha() for byte in data)
    strange = sum(byte > 127 for byte in data)  # noqa: PLR2004 - the last ASCII byte
    if strange <= letters * _WESTERN_SHARE:
        text = data.decode("cp1252", errors="replace")
        if _WESTERN.fullmatch(text):
            return "cp1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 25 ms that only a broken file is worth

    best = from_bytes(data).best()
    return best.encoding if best else ""


def named(encoding: str) -> str:
    """Return the name that people and iconv know an encoding by."""
    return _ICONV_NAMES.get(encoding, encoding.replace("_", "-").upper())


def _convert(path: str, name: str) -> str:
    return f"convert it: iconv -f {name} -t UTF-8 {shlex.quote(path)} > converted.txt"
