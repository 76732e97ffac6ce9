"""What must not stand in a free text: numbers and addresses of people."""

import re
from enum import Enum

EVIDENCE_LIMIT = 500
NOTE_LIMIT = 4000
_DAY = r"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}\. ?\d{1,2}\. ?\d{2}(?:\d{2})?\.?)(?!\d)"
_REGISTRY = r"(?<![\w/-])[\w-]{1,8}/(?:19|20)\d{2}(?:-\d+)?(?![\w/-])"
_MAIL = r"[^\s@]+@[^\s@]+\.[^\s@]+"
_PERSONAL_NUMBER = r"(?<!\d)\d{13}(?!\d)"
_TELEPHONE = r"(?<!\d)\+?\d(?:[ ()/.-]{0,2}\d){8,}"


class Personal(Enum):
    """Kinds of personal data that can be told by their form."""

    NUMBER = "number"
    TELEPHONE = "telephone"
    MAIL = "mail"


def personal_data_in(text: str) -> Personal | None:
    """Say what personal data a text seems to hold; days are not taken for any."""
    if re.search(_MAIL, text):
        return Personal.MAIL
    if re.search(_PERSONAL_NUMBER, text):
        return Personal.NUMBER
    rest = re.sub(_REGISTRY, " ", re.sub(_DAY, " ", text))
    return Personal.TELEPHONE if re.search(_TELEPHONE, rest) else None
