"""Archives made to harm whoever unpacks them, around the parts of a workbook."""

import struct
import zlib
from collections.abc import Mapping
from copy import copy
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

from made_workbooks import with_parts

MEBIBYTE = 1024 * 1024


def figures(number: int) -> bytes:
    """Give so many figures, which pack badly."""
    pieces = (sha256(b"%d" % at).hexdigest() for at in range(number // 64 + 1))
    return "".join(pieces).encode()[:number]


def lying(parts: Mapping[str, bytes], part: str, *, behind: int) -> bytes:
    """Give an archive a part of which goes on for megabytes behind its stated size."""
    body, index = BytesIO(), b""
    for name, data in parts.items():
        packed = _packed(data, behind if name == part else 0)
        about = (zlib.crc32(data), len(packed), len(data), len(name), 0)
        more = struct.pack("<5H3L2H", 20, 0, 8, 0, 33, *about)
        at = body.tell()
        body.write(b"PK\3\4" + more + name.encode() + packed)
        index += b"PK\1\2\x14\0" + more + struct.pack("<3H2L", 0, 0, 0, 0, at)
        index += name.encode()
    counts = (len(parts), len(parts), len(index), body.tell(), 0)
    return body.getvalue() + index + b"PK\5\6" + struct.pack("<4H2LH", 0, 0, *counts)


def _packed(data: bytes, behind: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = [packer.compress(data)]
    packed += [packer.compress(b" " * MEBIBYTE) for _ in range(behind)]
    return b"".join([*packed, packer.flush()])


def overlapping(workbook: bytes) -> bytes:
    """Give an archive a thousand parts of which are the same bytes."""
    file = BytesIO(with_parts(workbook, {"xl/media/0000": b"<a/>" * 100_000}))
    with ZipFile(file, "a") as archive:
        last = archive.infolist()[-1]
        for at in range(1, 1000):
            more = copy(last)
            more.filename = f"xl/media/{at:04}"
            archive.filelist.append(more)
        archive.comment = b"so that the index is written anew"
    return file.getvalue()


def without(parts: Mapping[str, bytes], part: str) -> bytes:
    """Give an archive that lacks a part."""
    nothing = b"PK\5\6" + b"\0" * 18
    return with_parts(nothing, {key: it for key, it in parts.items() if key != part})
