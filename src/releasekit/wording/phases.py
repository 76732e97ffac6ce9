"""The names of the phases."""

from releasekit.domain.action import Phase
from releasekit.domain.checklist import Checklist
from releasekit.wording.catalogue import _
from releasekit.wording.texts import text_in


def phase_title(phase: Phase, checklist: Checklist, language: str) -> str:
    """Give what a checklist calls a phase, else its usual name."""
    own = checklist.phases.get(phase)
    return text_in(own, language) if own else phase_name(phase)


def phase_name(phase: Phase) -> str:
    names = {
        Phase.ADMISSION: _("admission"),
        Phase.SENTENCE: _("sentence"),
        Phase.EARLY_PRE_RELEASE: _("early pre-release"),
        Phase.PRE_RELEASE: _("pre-release"),
        Phase.FINAL_WEEKS: _("final weeks"),
        Phase.RELEASE_DAY: _("release day"),
        Phase.FIRST_MONTH: _("first month"),
        Phase.POST_PENAL: _("post-penal"),
        Phase.CLOSURE: _("closure"),
    }
    return names[phase]
