"""Bytes compressed the same on every machine, in the format of RFC 1951.

``zlib`` promises to be read everywhere, not to write the same everywhere: its versions and its successors differ. This
packs drawings, and needs few of the format's means: one block, the codes that the format itself sets, and matches
with what stands right before, a row above, or where the same four bytes stood last. Never reads.
"""

from collections.abc import Iterator, Sequence
from functools import cache

_FEWEST, _LONGEST, _FARTHEST = 4, 258, 32768
"""Bytes of a match worth telling, of the longest match, and how far back one may begin."""
_END, _LENGTHS = 256, 257
"""The symbols after those for bytes: the end, then lengths of matches."""

Token = tuple[int, int]
"""A byte and nothing, or the length of a match and how far back it begins."""


def compress(data: bytes, row: int) -> bytes:
    """Return a DEFLATE stream; ``row`` is how far back the same is likely to stand, in bytes."""
    stream = "".join(("1", "10", *map(_written, _tokens(data, row)), _symbol(_END)))
    return int(stream[::-1], 2).to_bytes(-(-len(stream) // 8), "little")


def _tokens(data: bytes, row: int) -> Iterator[Token]:
    """Yield what the data is made of, the longest match at each place."""
    seen: dict[bytes, int] = {}
    at, end = 0, len(data)
    while at < end:
        key = data[at : at + _FEWEST]
        best, back = 0, 0
        for start in (at - 1, at - row, seen.get(key, -1)):
            if (
                start >= 0
                and data[start : start + _FEWEST] == key
                and at - start <= _FARTHEST
                and (length := _same(data, start, at)) > best
            ):
                best, back = length, at - start
        seen[key] = at
        yield (best, back) if back else (data[at], 0)
        at += best or 1


def _same(data: bytes, one: int, other: int) -> int:
    """Return for how many bytes two places hold the same."""
    if data[one : one + _LONGEST] == data[other : other + _LONGEST]:
        return _LONGEST
    length = 0
    for step in (128, 64, 32, 16, 8, 4, 2, 1):
        if data[one + length : one + length + step] == data[other + length : other + length + step]:
            length += step
    return length


@cache
def _written(token: Token) -> str:
    """Return a token's bits in the order in which they are read."""
    value, back = token
    if not back:
        return _symbol(value)
    length, distance = _place(value, _LENGTH_STARTS), _place(back, _DISTANCE_STARTS)
    told = _symbol(_LENGTHS + length) + _bits(value - _LENGTH_STARTS[length], _LENGTH_BITS[length])
    return told + f"{distance:05b}" + _bits(back - _DISTANCE_STARTS[distance], _DISTANCE_BITS[distance])


def _symbol(symbol: int) -> str:
    """Return the fixed code of a byte, a length or the end (RFC 1951, 3.2.6)."""
    first = 0
    for last, code, width in ((143, 0b00110000, 8), (255, 0b110010000, 9), (279, 0, 7), (287, 0b11000000, 8)):
        if symbol <= last:
            return f"{code + symbol - first:0{width}b}"
        first = last + 1
    raise ValueError(symbol)


def _starts(bits: Sequence[int], first: int) -> tuple[int, ...]:
    """Return the first of the values that share each code, from how many bits tell them apart."""
    return tuple(first + sum(1 << width for width in bits[:place]) for place in range(len(bits)))


_LENGTH_BITS = (*[0] * 8, *(width for width in range(1, 6) for _ in range(4)), 0)
_LENGTH_STARTS = (*_starts(_LENGTH_BITS[:-1], 3), _LONGEST)
_DISTANCE_BITS = (0, 0, *(width for width in range(14) for _ in range(2)))
_DISTANCE_STARTS = _starts(_DISTANCE_BITS, 1)


def _place(value: int, starts: Sequence[int]) -> int:
    """Return the last code whose values begin no later than a value."""
    return next(place for place in range(len(starts) - 1, -1, -1) if starts[place] <= value)


def _bits(value: int, width: int) -> str:
    """Return a number in bits, the lowest first, as the format wants all numbers but codes."""
    return f"{value:0{width}b}"[::-1] if width else ""
