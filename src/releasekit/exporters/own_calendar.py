"""What tells a calendar file that was written here from any other file."""

PRODUCT = "-//releasekit//calendar 1//EN"


def is_own(head: bytes) -> bool:
    """Say whether a file that begins so is a calendar that was written here."""
    lines = head.partition(b"\r\nBEGIN:V")[0].split(b"\r\n")
    return lines[0] == b"BEGIN:VCALENDAR" and f"PRODID:{PRODUCT}".encode() in lines
