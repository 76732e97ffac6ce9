"""What a protocol on sharing information must fix, and what can be said of it."""

from enum import Enum
from typing import NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.protocol.flows import ListedFlow


class Element(Enum):
    """The things a protocol must fix, in their order."""

    PURPOSE = "purpose"
    LEGAL_BASIS = "legal-basis"
    PARTIES = "parties"
    CONTROLLERS = "controllers"
    CATEGORIES = "categories"
    MINIMISATION = "minimisation"
    NEED_TO_KNOW = "need-to-know"
    CONSENT = "consent"
    SUPERVISION = "supervision"
    HEALTH = "health"
    CHILDREN_AND_FAMILY = "children-and-family"
    POLICE = "police"
    THIRD_PARTIES = "third-parties"
    ONWARD_SHARING = "onward-sharing"
    QUALITY = "quality"
    SECURITY = "security"
    LOGGING = "logging"
    REFUSALS = "refusals"
    RETENTION = "retention"
    RIGHTS = "rights"
    RELEASE_TIMING = "release-timing"
    IMPACT_ASSESSMENT = "impact-assessment"
    REVIEW = "review"

    @property
    def number(self) -> int:
        return _ELEMENTS.index(self) + 1


_ELEMENTS = tuple(Element)


class Standing(Enum):
    """How far a checklist answers what an element asks."""

    ANSWERED = "answered"
    PARTLY = "partly"
    OPEN = "open"


class Saying(Enum):
    """What a checklist says, each kind of it."""

    ARTICLE = "article"
    NO_ARTICLE = "no-article"
    PROTOCOL_ALONE = "protocol-alone"
    CONSENT_ALONE = "consent-alone"
    CONSENT_BESIDE = "consent-beside"
    OWN_COPY = "own-copy"
    NOT_PERSONAL = "not-personal"
    HELD = "held"
    NOBODY_HOLDS = "nobody-holds"
    NO_AGENCY_NAMED = "no-agency-named"
    AS_MEMBERS = "as-members"
    OUTSIDE = "outside"
    CLOSED_LIST = "closed-list"
    NEVER_PASSED = "never-passed"
    MAY_RECEIVE = "may-receive"
    ONE_CATEGORY = "one-category"
    MOST_CATEGORIES = "most-categories"
    SENSITIVE = "sensitive"
    GROUND_HANGS_ON = "ground-hangs-on"
    PARTY_HANGS_ON = "party-hangs-on"
    STEPS_HANG_ON = "steps-hang-on"
    CLINICAL = "clinical"
    FLOW = "flow"
    NONE_FROM_FAMILY = "none-from-family"
    REACHED_AS_MEMBER = "reached-as-member"
    CLOSING = "closing"
    LOOKED_AT_AGAIN = "looked-at-again"
    TELLS_PERSON = "tells-person"
    TELLS_RELEASE = "tells-release"
    NOT_TOLD_AGAIN = "not-told-again"


class Statement(NamedTuple):
    """One thing a checklist says; `about` and `names` are ids of what it speaks of.

    `amount` is out of how many flows, or how many categories, where that is said.
    """

    saying: Saying
    about: str = ""
    names: tuple[str, ...] = ()
    flows: tuple[ListedFlow, ...] = ()
    actions: tuple[Action, ...] = ()
    amount: int = 0


class Answer(NamedTuple):
    """What a checklist says to one element, and how far that answers it.

    `readiness` are the actions by which a jurisdiction makes itself ready for it.
    """

    element: Element
    standing: Standing
    statements: tuple[Statement, ...] = ()
    readiness: tuple[Action, ...] = ()
