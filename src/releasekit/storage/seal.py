"""The chain that ties a case's events together, byte by byte as the rules say."""

from hashlib import sha256

from releasekit.storage.json_text import canonical


def said_digest(said: object, salt: str) -> str:
    """Seal what an event says with its 16-byte salt, given in hex."""
    text = b"releasekit/said/1\n" + salt.encode("ascii") + b"\n" + canonical(said)
    return sha256(text).hexdigest()


def chain_start(case: str) -> str:
    return sha256(b"releasekit/case/1\n" + case.encode("ascii")).hexdigest()


def event_hash(case: str, seq: int, previous: str, said_sha256: str) -> str:
    link = canonical({"seq": seq, "prev": previous, "said_sha256": said_sha256})
    head = b"releasekit/event/1\n" + case.encode("ascii") + b"\n"
    return sha256(head + link).hexdigest()
