"""What cells of a sheet held when it was written, as digests that tell no contents."""

from collections.abc import Sequence
from hashlib import sha256

from releasekit.wording.visible import visible

BETWEEN = "\u2502"
LENGTH = 16
"""As much of a digest as tells a change."""


def held(cells: Sequence[object]) -> str:
    """Give the digest of cells as they were; nothing for cells that were empty.

    Days count as they are written in figures, texts as they are made visible.
    """
    texts = ["" if cell is None else str(cell) for cell in cells]
    if not any(texts):
        return ""
    return sha256(visible(BETWEEN.join(texts)).encode()).hexdigest()[:LENGTH]
