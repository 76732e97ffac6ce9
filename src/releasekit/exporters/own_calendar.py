"""What tells a calendar file that was written here from any other file."""

from typing import BinaryIO

PRODUCT = "-//releasekit//calendar 1//EN"
HEAD_BYTES = 4096


def is_own(file: BinaryIO) -> bool:
    """Say whether a file is a calendar that was written here."""
    head = file.read(HEAD_BYTES)
    lines = head.partition(b"\r\nBEGIN:V")[0].split(b"\r\n")
    return lines[0] == b"BEGIN:VCALENDAR" and f"PRODID:{PRODUCT}".encode() in lines
