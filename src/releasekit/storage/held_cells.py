"""What a sheet keeps of itself: where, and its cells as digests that tell nothing."""

import re
from collections.abc import Sequence
from hashlib import sha256

from releasekit.wording.visible import visible

BETWEEN = "\u2502"
LENGTH = 16
"""As much of a digest, or of a hash, as tells a change."""
HEAD_MARK = "h"
"""No spreadsheet takes figures for a number that follow it; no hash holds it."""
FORM = "releasekit/workbook/1"
BASELINE, CASES, CHOICES = "releasekit", "releasekit cases", "releasekit choices"
"""The hidden sheets of a workbook."""
MOST_RETURNED = 10_000
"""So many rows of a workbook are read back."""
IDS = ("case", "action", "occurrence")
"""The columns that say which step a row is; without them it belongs nowhere."""
HELD = "held"
"""The column of the first for what is locked in a row."""


def held(cells: Sequence[object]) -> str:
    """Give the digest of cells as they were; nothing for cells that were empty.

    Days count as they are written in figures, texts as they are made visible.
    """
    texts = ["" if cell is None else str(cell) for cell in cells]
    if not any(texts):
        return ""
    return sha256(visible(BETWEEN.join(texts)).encode()).hexdigest()[:LENGTH]


def is_digest(text: str) -> bool:
    """Say whether a text is such a digest, and not what somebody put in its place."""
    return re.fullmatch(rf"[0-9a-f]{{{LENGTH}}}", text) is not None


def shown_head(head: str) -> str:
    """Give as much of a hash as tells a state, as nothing takes for a number."""
    return f"{HEAD_MARK}{head[:LENGTH]}"


def head_of(shown: str) -> str:
    """Give the beginning of the hash that stands in a cell."""
    return shown.strip().removeprefix(HEAD_MARK)
