import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.card import deflate


def inflated(stream: bytes) -> bytes:
    """Return what zlib reads, which must be all of it."""
    reader = zlib.decompressobj(-15)
    found = reader.decompress(stream) + reader.flush()
    assert reader.eof
    assert not reader.unused_data
    return found


DRAWN = st.lists(
    st.one_of(
        st.binary(max_size=12),
        st.builds(lambda byte, times: bytes([byte]) * times, st.integers(0, 255), st.integers(1, 700)),
        st.builds(lambda one, times: one * times, st.binary(min_size=1, max_size=9), st.integers(1, 90)),
    ),
    max_size=8,
).map(b"".join)


@given(DRAWN, st.sampled_from([1, 2, 7, 601, 40_000]))
def test_zlib_reads_the_same_bytes(data: bytes, row: int) -> None:
    assert inflated(deflate.compress(data, row)) == data


@pytest.mark.parametrize(
    "length", [*range(1, 14), 18, 19, 35, 66, 67, 114, 130, 131, 226, 227, 257, 258, 259, 262, 516, 517]
)
def test_matches_of_every_length_are_read(length: int) -> None:
    data = b"ab" + b"c" * length + b"de" + bytes(range(200, 256))
    assert inflated(deflate.compress(data, 1)) == data


@pytest.mark.parametrize(
    "back", [1, 2, 4, 5, 7, 8, 9, 192, 193, 256, 257, 4096, 4097, 16384, 16385, 24577, 32767, 32768, 32769]
)
def test_matches_of_every_distance_are_read_and_none_is_too_far(back: int) -> None:
    filler = bytes(value for number in range(9000) for value in (number % 251, number // 251, 252, number % 247))
    data = (b"once upon" + filler)[:back].ljust(back, b"?") + b"once upon a time"
    assert inflated(deflate.compress(data, back)) == data


def test_what_repeats_takes_hardly_any_room() -> None:
    row = bytes(range(256)) * 2
    assert len(deflate.compress(row * 600, len(row))) < 3500
    assert len(deflate.compress(bytes(400_000), 601)) < 3000


def test_the_stream_is_this_one() -> None:
    """The last block, with fixed codes; a zero; four more, one back; the end: see RFC 1951, 3.2.6."""
    bits = "1 10 00110000 0000010 00000 0000000".replace(" ", "")
    assert deflate.compress(bytes(5), 1) == int(bits[::-1], 2).to_bytes(4, "little")
    assert deflate.compress(b"", 1) == b"\x03\x00"
