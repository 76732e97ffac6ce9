"""The words of the matrix: signs, themes, in what a cell differs, what follows."""

from releasekit.domain.matrix_cells import Aspect, Doubt, Sign
from releasekit.domain.matrix_gaps import Gap
from releasekit.wording.catalogue import _


def sign_word(sign: Sign) -> str:
    return {
        Sign.FOLLOWS: _("as baseline"),
        Sign.DIFFERS: _("differs"),
        Sign.LEFT_OUT: _("left out"),
        Sign.OPEN: _("open"),
    }[sign]


def theme_word(theme: str) -> str:
    words = {
        "tools": _("tools"),
        "structures": _("structures"),
        "processes": _("processes"),
        "roles": _("roles"),
        "training": _("training"),
        "information-sharing": _("information sharing"),
    }
    return words.get(theme, theme or _("no theme named"))


def aspect_word(aspect: Aspect) -> str:
    return {
        Aspect.LEAD: _("lead"),
        Aspect.HELPERS: _("helpers"),
        Aspect.DEADLINE: _("day"),
        Aspect.CONDITION: _("condition"),
        Aspect.BASIS: _("basis"),
        Aspect.FLOWS: _("flows"),
        Aspect.MANNER: _("manner"),
    }[aspect]


def doubt_sentence(doubt: Doubt) -> str:
    return {
        Doubt.QUESTION: _("a question is open"),
        Doubt.HOLDER_NOT_SEEN: _("who holds the lead was not read"),
    }[doubt]


def gap_sentence(gap: Gap, places: str, role: str) -> str:
    """Say what follows, and where: `name who holds probation: FBiH, BRC`."""
    told = {
        Gap.ROLE_MISSING: _("name who holds {role}: {places}"),
        Gap.LEFT_OUT: _("say what takes its place: {places}"),
        Gap.LATER: _("later than the baseline, bring forward: {places}"),
        Gap.NO_GROUND: _("name the article or sign a protocol: {places}"),
        Gap.HOLDER_NOT_SEEN: _("confirm who owes it: {places}"),
        Gap.QUESTION: _("answer what is open: {places}"),
    }[gap]
    return told.format(places=places, role=role)
