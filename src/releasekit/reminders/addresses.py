"""What is an address of one mailbox, and can be nothing else."""

import re

# Narrower than the standard: no blank, comma, quote, angle or encoded word, so an
# address is never a second one, nor a header, nor an option of a program.
_MAILBOX = r"[A-Za-z0-9_][A-Za-z0-9._%+&'/=-]{0,63}"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST = rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})*"
_NUMERIC_HOST = r"[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*"


def is_address(text: str) -> bool:
    """Say whether a text is one plain address, other alphabets in their ASCII form."""
    return re.fullmatch(rf"{_MAILBOX}@{_HOST}", text) is not None


def is_host(text: str) -> bool:
    """Say whether a text names a machine, by name or by number."""
    return re.fullmatch(rf"{_HOST}|{_NUMERIC_HOST}", text) is not None
