"""Single words for what deeds say: how something ended, how sure it is, and why."""

from datetime import date

from releasekit.domain.case import Stated
from releasekit.domain.conditions import Answer
from releasekit.domain.deed_parts import Because, Certainty, Heard, How, TookPart
from releasekit.wording.catalogue import _
from releasekit.wording.days import short_day


def certainty_word(certainty: Certainty) -> str:
    return {
        Certainty.ESTIMATE: _("an estimate"),
        Certainty.ELIGIBILITY: _("the earliest possible day"),
        Certainty.FIXED: _("fixed"),
        Certainty.CONFIRMED: _("confirmed"),
    }[certainty]


def certainty_since(said: Stated, today: date) -> str:
    """Give `fixed since Mon 12 Oct`; empty where nobody said how sure a date is."""
    if said.certainty is None:
        return ""
    told = _("{certainty} since {day}")
    word, day = certainty_word(said.certainty), short_day(said.on, today)
    return told.format(certainty=word, day=day)


def how_word(how: How) -> str:
    return {
        How.DONE: _("done"),
        How.DECLINED: _("declined"),
        How.WAIVED: _("waived"),
        How.NOT_NEEDED: _("not needed"),
    }[how]


def heard_word(heard: Heard) -> str:
    return {
        Heard.PHONE: _("by phone"),
        Heard.PAPER: _("on paper"),
        Heard.MEETING: _("in a meeting"),
        Heard.MAIL: _("by mail"),
    }[heard]


def because_word(because: Because) -> str:
    return {
        Because.RECALL: _("recalled to prison"),
        Because.NEW_SENTENCE: _("a new sentence"),
        Because.DEATH: _("the person died"),
        Because.REMOVAL: _("removed from the country"),
        Because.END_OF_SUPPORT: _("support has ended"),
        Because.MISTAKE: _("opened by mistake"),
    }[because]


def took_part_word(took_part: TookPart) -> str:
    return {
        TookPart.YES: _("yes"),
        TookPart.NO: _("no"),
        TookPart.DID_NOT_WANT: _("did not want to"),
        TookPart.NOT_ASKED: _("not asked"),
    }[took_part]


def answer_word(answer: Answer | None) -> str:
    words = {True: _("yes"), False: _("no"), None: _("not answered")}
    return answer if isinstance(answer, str) else words[answer]
