"""What a checklist says to an element of a protocol, each kind as a sentence.

A sentence may take `{about}`, `{names}`, `{flows}`, `{actions}`, `{share}`,
`{numbers}` and `{of}`; the presentation puts them in.
"""

from releasekit.domain.protocol.terms import Saying
from releasekit.wording.catalogue import _


def saying_sentence(saying: Saying) -> str:
    return {**_of_grounds(), **_of_parties(), **_of_steps()}[saying]


def _of_grounds() -> dict[Saying, str]:
    return {
        Saying.ARTICLE: _("A law is a ground, its article named: {share} {numbers}"),
        Saying.NO_ARTICLE: _("A law is a ground, no article named: {flows}"),
        Saying.PROTOCOL_ALONE: _(
            "A protocol is a ground, no law named behind it: {flows}"
        ),
        Saying.CONSENT_ALONE: _("Consent is the only ground: {flows}"),
        Saying.CONSENT_BESIDE: _(
            "Consent is one of several grounds, the first that holds counts: {flows}"
        ),
        Saying.OWN_COPY: _("The person's own copy: {flows}"),
        Saying.NOT_PERSONAL: _("Nothing about one person: {flows}"),
        Saying.GROUND_HANGS_ON: _('The ground hangs on "{about}": {flows}'),
        Saying.PARTY_HANGS_ON: _("{about} is {names}, as a case answers it: {flows}"),
        Saying.ONE_CATEGORY: _("A single category passes: {share}"),
        Saying.MOST_CATEGORIES: _("At most {of} pass together: {flows}"),
    }


def _of_parties() -> dict[Saying, str]:
    return {
        Saying.HELD: _("{about}: {names}"),
        Saying.NOBODY_HOLDS: _("Held by nobody: {names}"),
        Saying.NO_AGENCY_NAMED: _("No agency is named for: {names}"),
        Saying.AS_MEMBERS: _("Parties only while they have an open step: {names}"),
        Saying.OUTSIDE: _("No agency, so they sign nothing: {names}"),
        Saying.CLOSED_LIST: _("Nothing passes but this: {names}"),
        Saying.NEVER_PASSED: _("Known as a category, and in no flow: {names}"),
        Saying.MAY_RECEIVE: _("To {about}: {names}"),
        Saying.CLINICAL: _("Clinical: {names}"),
        Saying.FLOW: _("Flow {flows}"),
        Saying.NONE_FROM_FAMILY: _("No flow starts from the family."),
    }


def _of_steps() -> dict[Saying, str]:
    return {
        Saying.STEPS_HANG_ON: _('Steps that hang on "{about}": {actions}'),
        Saying.SENSITIVE: _(
            '"{about}" is sensitive. Steps: {actions}. Roles in them: {names}'
        ),
        Saying.REACHED_AS_MEMBER: _(
            "{about}, while step {actions} is open, is one of the roles with an open "
            "step, and what goes to those may go there too: {flows}"
        ),
        Saying.CLOSING: _("A case ends with {actions}"),
        Saying.LOOKED_AT_AGAIN: _("Reviews after the release: {actions}"),
        Saying.TELLS_PERSON: _("{actions}: {names}"),
        Saying.TELLS_RELEASE: _("{actions}. To: {names}"),
        Saying.NOT_TOLD_AGAIN: _(
            "Settled once, also when the day moves, so nobody is told again: {actions}"
        ),
    }
