"""What a protocol has to say on safeguards and on its course, each with a question."""

from releasekit.domain.protocol.terms import Element
from releasekit.wording.catalogue import _


def safeguards() -> dict[Element, tuple[str, str, str]]:
    return {
        Element.THIRD_PARTIES: (
            _("Disclosure to third parties"),
            _(
                "To tell an employer, a landlord, a school or the public is not to "
                "share. A named manager decides and writes down why; the person hears "
                "of it first, unless that is dangerous."
            ),
            _("Has the receiver signed, or is it somebody outside?"),
        ),
        Element.ONWARD_SHARING: (
            _("Onward sharing"),
            _(
                "Nothing goes further unless its sender agrees or a law says so, and "
                "the purpose goes with it."
            ),
            _("May the receiver hand it on?"),
        ),
        Element.QUALITY: (
            _("Quality"),
            _(
                "Facts apart from judgements, a date and a source to each, and a "
                "correction to everybody who had the mistake."
            ),
            _("Is it a fact, or what somebody thinks?"),
        ),
        Element.SECURITY: (
            _("Security"),
            _(
                "Encryption, an account for each member of staff, no open files by "
                "e-mail, and who is told when something leaks."
            ),
            _("Who else could read it on its way?"),
        ),
        Element.LOGGING: (
            _("Logging"),
            _(
                "Who saw, changed, sent or deleted what, when, why and for whom. A log "
                "serves checking alone and keeps nothing that was deleted."
            ),
            _("Can it be shown who looked, and why?"),
        ),
        Element.REFUSALS: (
            _("Refusals"),
            _("That an agency does not share is written down too, with the reason."),
            _("Does the refusal stand in writing?"),
        ),
    }


def course() -> dict[Element, tuple[str, str, str]]:
    return {
        Element.RETENTION: (
            _("Retention"),
            _(
                "An end for each category, a look at it after six and after twelve "
                "months, and word to all when it is deleted."
            ),
            _("On which day does it end?"),
        ),
        Element.RIGHTS: (
            _("Rights of the person"),
            _(
                "How the person is told, sees it, has it corrected, complains, and "
                "takes a copy along. Limits stand in a law and are given in writing."
            ),
            _("How does the person get to see it?"),
        ),
        Element.RELEASE_TIMING: (
            _("Release timing"),
            _(
                "Who tells which agency of a release, how long before, and again when "
                "the day moves."
            ),
            _("Who hears of it, from whom, how many days before?"),
        ),
        Element.IMPACT_ASSESSMENT: (
            _("Impact assessment"),
            _("One before the work begins, and one with each change."),
            _("Was it made, and on which day?"),
        ),
        Element.REVIEW: (
            _("Review"),
            _("Who keeps the protocol, a meeting each year, its version, its changes."),
            _("Who looks at it this year?"),
        ),
    }
