"""What must not stand in a free text: numbers and addresses of people."""

import re
from enum import Enum

EVIDENCE_LIMIT = 500
NOTE_LIMIT = 4000
_DAY = re.compile(r"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}\. ?\d{1,2}\. ?\d{4}\.?)(?!\d)")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PERSONAL_NUMBER = re.compile(r"(?<!\d)\d{13}(?!\d)")
_TELEPHONE = re.compile(r"(?<!\d)\+?\d(?:[ ()/.-]{0,2}\d){8,}")


class Personal(Enum):
    """Kinds of personal data that can be told by their form."""

    NUMBER = "number"
    TELEPHONE = "telephone"
    MAIL = "mail"


def personal_data_in(text: str) -> Personal | None:
    """Say what personal data a text seems to hold; days are not taken for any."""
    without_days = _DAY.sub(" ", text)
    if _MAIL.search(without_days):
        return Personal.MAIL
    if _PERSONAL_NUMBER.search(without_days):
        return Personal.NUMBER
    return Personal.TELEPHONE if _TELEPHONE.search(without_days) else None
