"""What somebody wrote with an event in words of their own, by the names of texts."""

from collections.abc import Mapping

from releasekit.domain.deeds import Deed, Noted

NAMES = ("source", "reason", "authority", "evidence", "note")


def words_of(deed: Deed) -> Mapping[str, str]:
    """Give the texts of an event that are not empty, in the order of their names."""
    if isinstance(deed, Noted):
        return {"note": deed.text}
    texts = {name: getattr(deed, name, None) for name in NAMES}
    return {name: text for name, text in texts.items() if text}
