"""What a protocol has to say on whom and what it covers, each with a question."""

from releasekit.domain.protocol.terms import Element
from releasekit.wording.catalogue import _


def agreement() -> dict[Element, tuple[str, str, str]]:
    return {
        Element.PURPOSE: (
            _("Purpose"),
            _(
                "What information may be used for: help with coming home, and "
                "protection where somebody is in concrete danger. For nothing else."
            ),
            _("Would this use surprise the person?"),
        ),
        Element.LEGAL_BASIS: (
            _("Legal basis"),
            _("For each flow an article of a law, or the person's consent."),
            _("By which article may this sender tell this receiver this?"),
        ),
        Element.PARTIES: (
            _("Parties"),
            _(
                "Which agencies take part, who signs, and whom to call at each, with "
                "a deputy. Who has not signed is told nothing."
            ),
            _("Is the signature of this agency there?"),
        ),
        Element.CONTROLLERS: (
            _("Controllers"),
            _(
                "Each agency answers for what it holds, and the group has no file of "
                "its own. Who answers when the person asks what is held."
            ),
            _("Who answers for this file?"),
        ),
        Element.CATEGORIES: (
            _("Categories of data"),
            _(
                "A closed list for each receiver. On none of them: views and beliefs, "
                "intelligence, a diagnosis, data about a victim."
            ),
            _("Does it stand on the list of this receiver?"),
        ),
        Element.MINIMISATION: (
            _("Minimisation"),
            _("As little as the receiver's step needs; a yes or no before a text."),
            _("Would less do?"),
        ),
    }


def kinds_of_data() -> dict[Element, tuple[str, str, str]]:
    return {
        Element.NEED_TO_KNOW: (
            _("Need to know"),
            _("Who may look, by role and by case, and that it ends with the step."),
            _("For which step does this reader need it?"),
        ),
        Element.CONSENT: (
            _("Consent"),
            _(
                "Asked for each receiver, in writing and in the person's language, "
                "to be refused or withdrawn at no cost. Where the person is not "
                "free to refuse, a law allows it or it does not pass."
            ),
            _("Could the person say no and lose nothing?"),
        ),
        Element.SUPERVISION: (
            _("Supervised or not"),
            _(
                "Two routes. With supervision a law may let prison and probation "
                "tell each other; without it nearly everything needs consent."
            ),
            _("Which of the two routes is this case on?"),
        ),
        Element.HEALTH: (
            _("Health data"),
            _(
                "Clinicians tell clinicians. Others hear no more than that care is "
                "needed, and whether an appointment was kept."
            ),
            _("Does medical secrecy bind the receiver?"),
        ),
        Element.CHILDREN_AND_FAMILY: (
            _("Children and family"),
            _(
                "Their own consent or a law, and the best interests of a child. What "
                "is theirs stays out of the person's file."
            ),
            _("About whom is it?"),
        ),
        Element.POLICE: (
            _("Police and services"),
            _(
                "Both ways: they are told of a concrete danger, or where a law "
                "obliges; they tell what the receiver's task cannot do without. No "
                "intelligence in a casebook."
            ),
            _("Which danger, or which duty in law?"),
        ),
    }
