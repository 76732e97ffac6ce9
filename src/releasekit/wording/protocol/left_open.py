"""What is left for the parties of a protocol to write, and what the program does."""

from releasekit.domain.protocol.terms import Element, Standing
from releasekit.wording.catalogue import _


def standing_word(standing: Standing) -> str:
    return {
        Standing.ANSWERED: _("answered by the checklist"),
        Standing.PARTLY: _("answered in part"),
        Standing.OPEN: _("open"),
    }[standing]


def still_to_write(element: Element) -> str:
    return {**_of_the_agreement(), **_of_the_course()}[element]


def _of_the_agreement() -> dict[Element, str]:
    return {
        Element.PURPOSE: _("The purpose, and what is none."),
        Element.LEGAL_BASIS: _(
            "The article for each flow that names none. Where there is none, it "
            "needs consent or does not pass."
        ),
        Element.PARTIES: _(
            "The signatures, a contact and a deputy for each agency, and the agencies "
            "that are missing."
        ),
        Element.CONTROLLERS: _(
            "Who is responsible for what, and who answers a request."
        ),
        Element.CATEGORIES: _(
            "That each list is right for its receiver, and what stands on none."
        ),
        Element.MINIMISATION: _(
            "How fine each category is: a yes or no, a date, a text. That does not "
            "stand in a checklist."
        ),
        Element.NEED_TO_KNOW: _("Which posts may look, and how access ends."),
        Element.CONSENT: _(
            "The form and its languages, who keeps it, where consent cannot be free, "
            "and what follows when it is withdrawn."
        ),
        Element.SUPERVISION: _(
            "The article for those under supervision, and that nobody else is treated "
            "as if there were one."
        ),
        Element.HEALTH: _(
            "On which form clinicians hand over, outside the program, and which "
            "secrecy binds whom."
        ),
        Element.CHILDREN_AND_FAMILY: _(
            "Who asks the family, who decides for a child, and how the child is heard."
        ),
        Element.POLICE: _(
            "What a concrete danger is, who decides to tell, and what the police are "
            "told of what other roles hear."
        ),
    }


def _of_the_course() -> dict[Element, str]:
    return {
        Element.THIRD_PARTIES: _(
            "The manager who decides, how reasons are written, when the person is told."
        ),
        Element.ONWARD_SHARING: _("The rule, and how a sender is asked."),
        Element.QUALITY: _("How facts are marked, and how a correction reaches all."),
        Element.SECURITY: _(
            "How things are kept and sent, and whom one tells of a leak."
        ),
        Element.LOGGING: _("What each agency logs, who reads it, for how long."),
        Element.REFUSALS: _("Where a refusal is written, and who sees it."),
        Element.RETENTION: _(
            "The end for each category and each agency, and the law it follows."
        ),
        Element.RIGHTS: _(
            "Who answers, within how many days, where one complains, and which law "
            "limits what."
        ),
        Element.RELEASE_TIMING: _(
            "The days that the parties accept, and who tells those not told again."
        ),
        Element.IMPACT_ASSESSMENT: _("The assessment and its day."),
        Element.REVIEW: _("The owner, the day of the meeting, the version."),
    }


def program_does(element: Element) -> str:
    """Say what the program itself does for an element; nothing where it does nothing.

    docs/guard-rails.md says how most of it is kept; a claim goes with what it claims.
    """
    return {
        Element.PURPOSE: _("Shows the steps that agencies owe, and rates nobody."),
        Element.LEGAL_BASIS: _(
            "Takes no article for a ground in law that nobody has read (`checklist "
            "check`), and lists what a lawyer has to answer (`checklist show "
            "--open-questions`)."
        ),
        Element.CATEGORIES: _(
            "Refuses a flow with a category that is not on the list, and a category "
            "whose id speaks of beliefs, an offence, intelligence or a diagnosis "
            "(`checklist check`)."
        ),
        Element.MINIMISATION: _(
            "Keeps facts of a case as yes, no or a listed choice, and texts short."
        ),
        Element.NEED_TO_KNOW: _(
            "Shows steps on sensitive facts to the roles in them, once a role is named "
            "(`--as`). That is no lock: a role is claimed, not proved."
        ),
        Element.HEALTH: _(
            "Refuses a clinical category that passes to others than health services "
            "and the person (`checklist check`)."
        ),
        Element.QUALITY: _(
            "Keeps with a date how sure it is and where it was read, if that was said; "
            "a correction is a new entry, and the first one stays."
        ),
        Element.SECURITY: _(
            "Writes files that only their owner may read, where the system can do "
            "that, takes pseudonyms for cases, and refuses texts with an e-mail "
            "address or a telephone or personal number."
        ),
        Element.LOGGING: _(
            "Keeps each entry of a case with its day and post, and finds what was "
            "changed from outside (`verify`)."
        ),
        Element.RIGHTS: _(
            "Prints the person's own copy, with the right to complain and to correct "
            "(`show --for-person`)."
        ),
        Element.RELEASE_TIMING: _(
            "Asks again for the steps that say so when the release moves far (`set`)."
        ),
        Element.REVIEW: _(
            "Shows what changed between two versions (`checklist diff`)."
        ),
    }.get(element, "")


def four_steps() -> tuple[str, ...]:
    """Give the questions before anything goes out, in their order."""
    return (
        _(
            "Does a law, or the person's consent, let this sender give this to this "
            "receiver?"
        ),
        _("Does the receiver need it for a step of its own in this case?"),
        _("Is it correct, and the least that will do?"),
        _("Does the person know, and has the person agreed where that is the ground?"),
    )
