"""A drawing of few colours as a PNG file, the same bytes on every machine."""

import zlib
from collections.abc import Sequence

from generator.exports.card import deflate

Colour = tuple[int, int, int]

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_INDEXED, _BITS = 3, 4


def dump(rows: Sequence[bytes | bytearray], palette: Sequence[Colour], maker: str) -> bytes:
    """Return the file; each row has a byte, below 16, for each of an even number of pixels.

    ``maker`` stands near the file's beginning, in Latin-1.
    """
    packed = b"".join(b"\0" + _packed(row) for row in rows)
    # 32 KiB of window, and the check that the two bytes are a multiple of 31.
    stream = b"\x78\x01" + deflate.compress(packed, len(rows[0]) // 2 + 1) + zlib.adler32(packed).to_bytes(4)
    head = len(rows[0]).to_bytes(4) + len(rows).to_bytes(4) + bytes((_BITS, _INDEXED, 0, 0, 0))
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", head),
            _chunk(b"sRGB", b"\0"),
            _chunk(b"PLTE", bytes(part for colour in palette for part in colour)),
            _chunk(b"tEXt", b"Software\0" + maker.encode("latin-1")),
            _chunk(b"IDAT", stream),
            _chunk(b"IEND", b""),
        )
    )


def _packed(row: bytes | bytearray) -> bytes:
    """Return two pixels in each byte."""
    half = len(row) // 2
    return (int.from_bytes(row[::2]) << 4 | int.from_bytes(row[1::2])).to_bytes(half)


def _chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)
