"""How sure something is: its basis, and how far the text behind it was read."""

from releasekit.domain.action import Basis
from releasekit.domain.checklist import Checklist
from releasekit.wording import _
from releasekit.wording.deadlines import basis_word
from releasekit.wording.visible import visible


def sure_words(basis: Basis, source: str | None, checklist: Checklist) -> str:
    """Give `statute; RS-LECS-185 (seen): the law, Art. 185 (2014 text)`."""
    words = source_words(source, checklist)
    return f"{basis_word(basis)}; {words}" if words else basis_word(basis)


def source_words(source: str | None, checklist: Checklist) -> str:
    """Give `RS-LECS-185 (seen): the law, Art. 185 (2014 text)`, or nothing."""
    found = checklist.sources.get(source or "")
    if found is None:
        return ""
    place = f", {found.place}" if found.place else ""
    of = f" ({found.text_of})" if found.text_of else ""
    sure = sureness_word(found.sureness)
    return visible(f"{found.id} ({sure}): {found.instrument}{place}{of}")


def sureness_word(sureness: str) -> str:
    words = {
        "seen": _("seen"),
        "partly": _("partly seen"),
        "unverified": _("unverified"),
    }
    return words.get(sureness, sureness)
