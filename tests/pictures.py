"""Pictures as PNG, read so far as to tell whether two of them look alike."""

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from struct import unpack
from typing import NamedTuple

SIGNATURE = b"\x89PNG\r\n\x1a\n"
COLOURS = {0: 1, 2: 3}
"""Bytes of a dot by the kind of picture: shades of grey, and colours."""
BLOCK = 16


class Picture(NamedTuple):
    """A picture of so many dots; each row is the bytes of its colours."""

    width: int
    height: int
    channels: int
    rows: Sequence[bytes]


def picture_at(path: Path) -> Picture:
    """Read a PNG of eight bits a colour that is not interlaced."""
    data = path.read_bytes()
    assert data.startswith(SIGNATURE)
    chunks = list(_chunks(data[len(SIGNATURE) :]))
    width, height, depth, kind, _method, _filter, laced = unpack(
        ">IIBBBBB", chunks[0][1]
    )
    assert (depth, laced) == (8, 0)
    packed = b"".join(body for name, body in chunks if name == b"IDAT")
    channels = COLOURS[kind]
    rows = tuple(_rows(zlib.decompress(packed), width * channels, channels))
    assert len(rows) == height
    return Picture(width, height, channels, rows)


def furthest(one: Picture, other: Picture) -> int:
    """Give by how much two pictures differ where they differ most, of 255.

    Looked at in blocks, so that the shape of letters counts little.
    """
    assert one[:3] == other[:3]
    pairs = zip(_blocks(one), _blocks(other), strict=True)
    return max(abs(this - that) for this, that in pairs)


def _blocks(picture: Picture) -> Iterator[int]:
    """Give the mean of each colour of each block."""
    step, side = picture.channels, BLOCK * picture.channels
    for top in range(0, picture.height - BLOCK + 1, BLOCK):
        for left in range(0, picture.width * step - side + 1, side):
            some = [row[left : left + side] for row in picture.rows[top : top + BLOCK]]
            for channel in range(step):
                values = [sum(row[channel::step]) for row in some]
                yield sum(values) // (BLOCK * BLOCK)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    while data:
        length, name = unpack(">I4s", data[:8])
        yield name, data[8 : 8 + length]
        data = data[12 + length :]


def _rows(data: bytes, length: int, step: int) -> Iterator[bytes]:
    above = bytes(length)
    for start in range(0, len(data), length + 1):
        row = bytearray(data[start + 1 : start + 1 + length])
        _unfilter(data[start], row, above, step)
        above = bytes(row)
        yield above


def _unfilter(kind: int, row: bytearray, above: bytes, step: int) -> None:
    """Undo what made a row easier to pack (PNG, section 9)."""
    for at in range(len(row)):
        left = row[at - step] if at >= step else 0
        corner = above[at - step] if at >= step else 0
        guess = (0, left, above[at], (left + above[at]) // 2)
        added = guess[kind] if kind < len(guess) else _nearest(left, above[at], corner)
        row[at] = (row[at] + added) & 0xFF


def _nearest(left: int, above: int, corner: int) -> int:
    guess = left + above - corner
    return min((left, above, corner), key=lambda one: abs(guess - one))
