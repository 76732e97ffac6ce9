"""Every key of the checklist format, once: its place, its form, what it says.

`tools/write_schemas.py` makes both schemas of it.
"""

from dataclasses import KW_ONLY, dataclass
from enum import Enum

Schema = dict[str, object]


class Form(Enum):
    """A checklist as its author writes it, or merged with its parents."""

    FILE = "checklist"
    MERGED = "resolved"


OPEN: Schema = {"additionalProperties": True}
"""Said in each branch of a condition: an editor takes a branch for a whole table."""
NOWHERE: frozenset[Form] = frozenset()
IN_FILE = frozenset({Form.FILE})
MERGED = frozenset({Form.MERGED})
BOTH = frozenset(Form)


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the format; the path `action.lead` is `lead` in each action."""

    path: str
    schema: Schema
    _: KW_ONLY
    says: str
    required: frozenset[Form] = NOWHERE
    allowed: frozenset[Form] = BOTH

    @property
    def table(self) -> str:
        return self.path.partition(".")[0]

    @property
    def name(self) -> str:
        return self.path.partition(".")[2]


def ref(definition: str) -> Schema:
    return {"$ref": f"#/$defs/{definition}"}


def list_of(definition: str, *, least: int = 0) -> Schema:
    items = {"type": "array", "items": ref(definition), "uniqueItems": True}
    return items | ({"minItems": least} if least else {})


def by_id(definition: str, *, ids: str = "id") -> Schema:
    return {
        "type": "object",
        "propertyNames": ref(ids),
        "additionalProperties": ref(definition),
    }


def word(*allowed: str) -> Schema:
    return {"type": "string", "enum": list(allowed)}


def number(least: int, most: int) -> Schema:
    return {"type": "integer", "minimum": least, "maximum": most}


def word_like(pattern: str, *, longest: int, says: str) -> Schema:
    return {
        "description": says,
        "type": "string",
        "maxLength": longest,
        "pattern": pattern,
        # Python's `$` also matches before a last line break: keep that out of ids.
        "not": {"type": "string", "pattern": "\\n"},
    }


TITLE, LINES, COUNT = ref("text"), ref("texts"), ref("count")
TRUTH: Schema = {"type": "boolean"}
BASIS = word("statute", "guidance", "practice", "proposal")
CLOSED_DAY = word("previous", "next", "keep")

KEYS = (
    Key(
        "checklist.format",
        {"type": "integer", "const": 1},
        says="The version of this file format. Always 1.",
        required=BOTH,
    ),
    Key(
        "checklist.id",
        ref("id"),
        says='The short name of the checklist, such as "mk". The file has the same '
        "name: mk.toml.",
        required=BOTH,
    ),
    Key(
        "checklist.version",
        ref("version"),
        says="Raise it with every change of the contents, so that each case can say "
        'which rules it follows. Example: "0.1.0".',
        required=BOTH,
    ),
    Key(
        "checklist.status",
        word("draft", "adopted"),
        says='"draft" until an authority has adopted the checklist. A draft says so '
        "wherever it is shown.",
        required=BOTH,
    ),
    Key(
        "checklist.adopted",
        ref("adoption"),
        says='Who adopted the checklist, and when. Needed when status is "adopted".',
    ),
    Key(
        "checklist.extends",
        ref("id"),
        says="The checklist this one builds on; this file then says only what differs. "
        'Example: "western-balkans".',
    ),
    Key(
        "checklist.abstract",
        TRUTH,
        says="true if other checklists build on this one and no case may follow it "
        "itself, as with a regional baseline.",
    ),
    Key(
        "checklist.jurisdiction",
        ref("jurisdiction"),
        says="The country or part of a country, as an ISO 3166 code. Examples: "
        '"MK", "BA-SRP".',
    ),
    Key(
        "checklist.calendar",
        ref("id"),
        says="The calendar of closed days that deadlines respect. Example: "
        '"mk", for calendars/mk.toml.',
    ),
    Key(
        "checklist.languages",
        list_of("language", least=1),
        says='The languages of the texts. Example: ["mk", "sq", "en"].',
        required=MERGED,
    ),
    Key(
        "checklist.unreviewed",
        list_of("language"),
        says="The languages among them that no native speaker has checked yet. Those "
        "of the parent, where it is left out.",
    ),
    Key(
        "checklist.catch_up_days",
        number(1, 366),
        says="How many days an agency gets for a step whose day had already passed "
        "when the case was opened or its dates changed. Example: 28.",
        required=MERGED,
    ),
    Key(
        "checklist.title",
        TITLE,
        says='The name people read. Example: { en = "North Macedonia" }.',
        required=BOTH,
    ),
    Key(
        "checklist.short",
        TITLE,
        says="What stands over its column in the matrix, at most 4 columns wide; never "
        'taken from a parent. Example: { en = "FBiH" }.',
    ),
    Key(
        "checklist.notice",
        TITLE,
        says="A sentence printed wherever the checklist's name appears, such as a "
        "footnote on status.",
    ),
    Key(
        "checklist.dates",
        by_id("date"),
        says="The named days of a case from which deadlines count, such as the "
        "release. Write [dates.release].",
        required=MERGED,
    ),
    Key(
        "checklist.facts",
        by_id("fact"),
        says="The questions about a case that decide which actions apply. Write "
        "[facts.supervised].",
        required=MERGED,
    ),
    Key(
        "checklist.categories",
        by_id("category"),
        says="The kinds of information that may pass between agencies. Write "
        "[categories.needs-map].",
    ),
    Key(
        "checklist.roles",
        by_id("role"),
        says="The posts that owe actions or help with them. Write [roles.probation].",
        required=MERGED,
    ),
    Key(
        "checklist.agencies",
        by_id("agency"),
        says="The institutions that hold these roles. Write "
        "[agencies.execution-directorate].",
    ),
    Key(
        "checklist.actions",
        by_id("action"),
        says="The steps that agencies owe. Write [actions.send-release-notice]; where "
        "the parent has the action, give only the keys that differ.",
        required=MERGED,
    ),
    Key(
        "checklist.phases",
        {
            "type": "object",
            "propertyNames": ref("phase"),
            "additionalProperties": ref("phase_name"),
        },
        says="Other names for the phases, where this checklist is about something else "
        "than a way out of prison. Write [phases.admission].",
    ),
    Key(
        "checklist.retired",
        {
            "type": "array",
            "items": number(100, 999),
            "uniqueItems": True,
        },
        says="Numbers of actions that are gone; no other action may ever take one. "
        "Example: [405].",
    ),
    Key(
        "checklist.open_questions",
        LINES,
        says="What a lawyer or a ministry has yet to answer about the whole. Example: "
        '{ en = ["Which ministry adopts this checklist?"] }.',
    ),
    Key(
        "checklist.left_out",
        by_id("left_out"),
        says="The actions of the parents that do not apply here, and why.",
        allowed=MERGED,
    ),
    Key(
        "checklist.sources",
        by_id("source", ids="source_id"),
        says="The sources this checklist cites, copied from sources.toml.",
        required=MERGED,
        allowed=MERGED,
    ),
    Key(
        "adoption.by",
        {"type": "string", "minLength": 1},
        says='The authority that adopted it. Example: "Ministry of Justice".',
        required=BOTH,
    ),
    Key(
        "adoption.on",
        ref("day"),
        says="The day it was adopted. Example: 2027-01-01.",
        required=BOTH,
    ),
    Key(
        "phase_name.title",
        TITLE,
        says='What the phase is called here. Example: { en = "ground rules" }.',
        required=BOTH,
    ),
    Key(
        "date.title",
        TITLE,
        says='What people call this day. Example: { en = "Release" }.',
    ),
    Key(
        "date.happened",
        ref("id"),
        says="The date that says when it really took place; once known, it counts "
        'instead of the plan. Example: "released" for the date release.',
    ),
    Key(
        "date.closed_day",
        CLOSED_DAY,
        says="What the law does when this day falls on a closed day: move it to the "
        '"previous" or "next" open day, or "keep" it.',
    ),
    Key(
        "date.source",
        ref("source_id"),
        says='The text by which a closed day moves it. Example: "RS-LECS-178".',
    ),
    Key(
        "fact.title",
        TITLE,
        says='The question or statement people read. Example: { en = "Will be '
        'supervised after release" }.',
    ),
    Key(
        "fact.choices",
        list_of("id", least=2),
        says='The possible answers, such as ["own-home", "family", "none"]. Leave '
        "out for yes or no.",
    ),
    Key(
        "fact.sensitive",
        TRUTH,
        says="true where the answer itself must not be seen by all: actions that hang "
        "on it exist only for roles with a step in them.",
    ),
    Key(
        "category.title",
        TITLE,
        says='What may pass, in a few words. Example: { en = "Needs by area" }.',
    ),
    Key(
        "category.clinical",
        TRUTH,
        says="true if it may pass between health services only.",
    ),
    Key(
        "role.title",
        TITLE,
        says='The name of the post. Example: { en = "Probation officer" }.',
    ),
    Key(
        "role.short",
        TITLE,
        says='A short form for narrow tables. Example: { en = "Probation" }.',
    ),
    Key(
        "role.is",
        list_of("stand_in", least=1),
        says="For a role that depends on the case: the roles it may stand for. The "
        "first one whose condition holds counts.",
    ),
    Key(
        "role.held",
        TRUTH,
        says="false if no agency of this jurisdiction holds the role; then a note "
        "gives the reason.",
    ),
    Key(
        "role.note",
        TITLE,
        says="Why nobody holds the role, or why another stands in. Example: "
        '{ en = "There is no probation service." }.',
    ),
    Key(
        "role.guidance",
        TITLE,
        says="How to do the role well, in a few sentences.",
    ),
    Key(
        "role.training",
        LINES,
        says="What who holds the role should learn, one need a line. Example: "
        '{ en = ["Plain language"] }.',
    ),
    Key(
        "role.open_questions",
        LINES,
        says="What a lawyer or a ministry has yet to answer about the role.",
    ),
    Key(
        "stand_in.role",
        ref("id"),
        says='The role that is meant. Example: "probation".',
        required=BOTH,
    ),
    Key(
        "stand_in.when",
        ref("condition"),
        says="When it is meant; leave out for the last entry, which is meant in all "
        "other cases. Example: { supervised = true }.",
    ),
    Key(
        "agency.roles",
        list_of("id"),
        says='The roles this institution holds. Example: ["probation"].',
    ),
    Key(
        "agency.name",
        TITLE,
        says="The official name. Example: "
        '{ en = "Directorate for Execution of Sanctions" }.',
    ),
    Key(
        "agency.short",
        TITLE,
        says='A short form of the name. Example: { en = "Directorate" }.',
    ),
    Key(
        "agency.sureness",
        word("seen", "partly", "unverified"),
        says="How sure it is that the institution exists under this name and holds "
        "these roles.",
    ),
    Key(
        "agency.note",
        TITLE,
        says="What one should know of it here, such as why it stands in.",
    ),
    Key(
        "agency.open_questions",
        LINES,
        says="What a lawyer or a ministry has yet to answer about it.",
    ),
    Key(
        "action.number",
        number(100, 999),
        says="Three digits that people type. The first is the phase (1 admission to "
        "9 closure). Never change it or use it again. Example: 416.",
        required=MERGED,
    ),
    Key(
        "action.title",
        TITLE,
        says="What is to be done, beginning with a verb. Example: "
        '{ en = "Send the release notice to the agencies with a task" }.',
        required=MERGED,
    ),
    Key(
        "action.short",
        TITLE,
        says="The same in at most 28 columns, for tables. Example: "
        '{ en = "Send release notice" }.',
        required=MERGED,
    ),
    Key(
        "action.phase",
        ref("phase"),
        says='The part of the way out to which it belongs. Example: "pre-release".',
        required=MERGED,
    ),
    Key(
        "action.lead",
        ref("id"),
        says='The one role that owes the action. Example: "prison-management".',
        required=MERGED,
    ),
    Key(
        "action.support",
        list_of("id"),
        says='Roles that help. Example: ["community-lead"].',
    ),
    Key(
        "action.parts",
        list_of("id", least=1),
        says="Roles that must each sign before the action is done; the lead signs only "
        'if listed. Example: ["prison-case-officer", "community-lead"].',
    ),
    Key(
        "action.kind",
        word("duty", "offer"),
        says='"duty" (if left out): it has to be done. "offer": it has to be '
        "offered, and the person may decline.",
    ),
    Key(
        "action.duty",
        ref("duty"),
        says="How sure the duty itself is, apart from its number of days. Example: "
        '{ basis = "guidance", source = "NMK-SOP" }.',
    ),
    Key(
        "action.due",
        ref("due"),
        says="By when. Always written whole, never mixed with the parent's. Example: "
        '{ days = 60, before = "release", basis = "proposal" }.',
        required=MERGED,
    ),
    Key(
        "action.opens",
        ref("opens"),
        says="When the window opens: shown, never a lock. Example: "
        '{ months = 4, before = "release", basis = "proposal" }.',
    ),
    Key(
        "action.not_later_than",
        ref("ceiling"),
        says="The last possible day, whatever else moves the due date. Example: "
        '{ days = 0, before = "release" }.',
    ),
    Key(
        "action.closed_day",
        CLOSED_DAY,
        says='When the due date falls on a closed day: the "previous" open day (usual '
        'before a date), the "next" one (usual after a date), or "keep".',
    ),
    Key(
        "action.waits_for",
        list_of("id"),
        says='Actions that come first. Example: ["hold-release-meeting"].',
    ),
    Key(
        "action.when",
        ref("condition"),
        says="The action applies only where all of this holds; {} lifts the parent's "
        "condition. Example: { supervised = true }.",
    ),
    Key(
        "action.on_reschedule",
        word("keep", "review", "reset"),
        says="What becomes of a settlement when its date moves by more than 28 days: "
        '"keep" it (if left out), "review" it, or "reset" it.',
    ),
    Key(
        "action.waivable",
        TRUTH,
        says="true if a named authority may waive the action, with a reason.",
    ),
    Key(
        "action.carries",
        TRUTH,
        says="true if what was settled still holds when the person returns to prison.",
    ),
    Key(
        "action.person",
        TRUTH,
        says="true if it asks whether the person took part: yes, no, did not want to, "
        "not asked.",
    ),
    Key(
        "action.repeats",
        ref("repeats"),
        says="The action comes again, so long after it was last settled. Example: "
        '{ months = 3, until = "release" }.',
    ),
    Key(
        "action.again",
        ref("again"),
        says="When an offer that was declined may be made anew. Example: "
        "{ months = 1 }.",
    ),
    Key(
        "action.evidence",
        TITLE,
        says="What to write down as proof that it was done. Example: "
        '{ en = "date sent; agencies told" }.',
    ),
    Key(
        "action.shares",
        list_of("share", least=1),
        says="What passes from whom to whom with this action, and on what ground. "
        "Nothing leaves without one.",
    ),
    Key(
        "action.cites",
        list_of("source_id"),
        says="The sources that ask for it, by their ids in sources.toml. Example: "
        '["EPR-107.4"].',
    ),
    Key(
        "action.themes",
        {
            "type": "array",
            "items": word(
                "tools",
                "structures",
                "processes",
                "roles",
                "training",
                "information-sharing",
            ),
            "uniqueItems": True,
        },
        says="The parts of the regional matrix to which it belongs. Example: "
        '["processes", "information-sharing"].',
    ),
    Key(
        "action.guidance",
        TITLE,
        says="How to do it well, in a few sentences.",
    ),
    Key(
        "action.why",
        TITLE,
        says="Why this jurisdiction does it otherwise than the checklist it builds on; "
        'the matrix shows it. Example: { en = "no probation service: social work '
        'stands in" }.',
    ),
    Key(
        "action.replaces",
        list_of("id", least=1),
        says="Ids of earlier versions of this action, which it replaces.",
    ),
    Key(
        "action.open_questions",
        LINES,
        says="What a lawyer or a ministry has yet to answer about it.",
    ),
    Key(
        "action.omit",
        {"oneOf": [ref("text"), {"const": False}]},
        says="Leaves out an action of the parent, and says why; alone in its table. "
        '"false" brings back what a parent left out. Example: '
        '{ en = "There is no probation service." }.',
        allowed=IN_FILE,
    ),
    Key(
        "action.core",
        TRUTH,
        says="true for the few actions with which an office can begin small.",
    ),
    Key(
        "left_out.number",
        number(100, 999),
        says="The number that the action keeps.",
        required=MERGED,
        allowed=MERGED,
    ),
    Key(
        "left_out.title",
        TITLE,
        says="What it asks.",
        required=MERGED,
        allowed=MERGED,
    ),
    Key(
        "left_out.short",
        TITLE,
        says="Its title in a table.",
        required=MERGED,
        allowed=MERGED,
    ),
    Key(
        "left_out.why",
        TITLE,
        says="Why it does not apply here.",
        required=MERGED,
        allowed=MERGED,
    ),
    Key("due.months", COUNT, says="Months to count, before any days. Example: 3."),
    Key("due.days", COUNT, says="Days to count, closed days included. Example: 60."),
    Key(
        "due.working_days",
        COUNT,
        says="Open days to count, instead of months and days. Example: 10.",
    ),
    Key(
        "due.before",
        ref("id"),
        says='The date to count back from. Example: "release". Give before or after, '
        "not both.",
    ),
    Key(
        "due.after", ref("id"), says='The date to count on from. Example: "admission".'
    ),
    Key(
        "due.after_action",
        ref("id"),
        says="Instead of a date: the action from whose latest settlement to count on. "
        'Example: "hold-release-meeting".',
    ),
    Key(
        "due.basis",
        BASIS,
        says='How sure this number of days is: "statute" (a law says it and somebody '
        'read it), "guidance", "practice", or "proposal" (ours).',
        required=BOTH,
    ),
    Key(
        "due.source",
        ref("source_id"),
        says='Where that stands, by its id in sources.toml; "statute" and "guidance" '
        'need it. Example: "NMK-SOP".',
    ),
    Key("ceiling.months", COUNT, says="Months to count, before any days. Example: 1."),
    Key("ceiling.days", COUNT, says="Days to count; 0 is the day itself."),
    Key(
        "ceiling.working_days",
        COUNT,
        says="Open days to count, instead of months and days. Example: 5.",
    ),
    Key(
        "ceiling.before",
        ref("id"),
        says='The date to count back from. Example: "release". Give before or after, '
        "not both.",
    ),
    Key("ceiling.after", ref("id"), says='The date to count on from: "admission".'),
    Key("opens.months", COUNT, says="Months to count, before any days. Example: 4."),
    Key("opens.days", COUNT, says="Days to count, closed days included."),
    Key(
        "opens.working_days",
        COUNT,
        says="Open days to count, instead of months and days. Example: 5.",
    ),
    Key(
        "opens.before",
        ref("id"),
        says='The date to count back from. Example: "release". Give before or after, '
        "not both.",
    ),
    Key("opens.after", ref("id"), says='The date to count on from: "admission".'),
    Key(
        "opens.basis",
        BASIS,
        says="How sure this number of days is; as in due.",
        required=BOTH,
    ),
    Key("opens.source", ref("source_id"), says="Where that stands; as in due."),
    Key(
        "duty.basis",
        BASIS,
        says='How sure it is that the step is owed at all: "statute" (a law says it '
        'and somebody read it), "guidance", "practice", or "proposal" (ours).',
        required=BOTH,
    ),
    Key(
        "duty.source",
        ref("source_id"),
        says='Where that stands, by its id in sources.toml; "statute" and "guidance" '
        'need it. Example: "EPR-107.4".',
    ),
    Key("again.months", COUNT, says="Months to count, before any days. Example: 1."),
    Key("again.days", COUNT, says="Days to count, closed days included."),
    Key("again.working_days", COUNT, says="Open days to count, instead of the others."),
    Key("repeats.months", COUNT, says="Months to count, before any days. Example: 3."),
    Key("repeats.days", COUNT, says="Days to count, closed days included."),
    Key(
        "repeats.working_days", COUNT, says="Open days to count, instead of the others."
    ),
    Key(
        "repeats.until",
        ref("id"),
        says='The date after which it does not come again. Example: "release".',
        required=BOTH,
    ),
    Key(
        "share.from",
        ref("id"),
        says='Who tells: a role, or "person", "family", "consulate", "members".',
        required=BOTH,
    ),
    Key(
        "share.to",
        ref("id"),
        says='Who is told: a role, or "person", "family", "consulate", "members" (the '
        "roles with an open step).",
        required=BOTH,
    ),
    Key(
        "share.what",
        list_of("id", least=1),
        says='The kinds of information, as in categories. Example: ["needs-map"].',
        required=BOTH,
    ),
    Key(
        "share.ground",
        list_of("ground", least=1),
        says="On what ground, the first that holds. Example: "
        '[{ is = "law", when = { supervised = true } }, { is = "consent" }].',
        required=BOTH,
    ),
    Key(
        "ground.is",
        word("law", "protocol", "consent", "own-copy", "none"),
        says='"law", "protocol" (signed, and resting on a law), "consent", "own-copy" '
        '(given to the person) or "none" (no personal data).',
        required=BOTH,
    ),
    Key(
        "ground.when",
        ref("condition"),
        says="When this ground holds; leave out where it always does.",
    ),
    Key(
        "ground.source",
        ref("source_id"),
        says='The article that somebody read, for "law"; without one it stays an open '
        "question.",
    ),
)


def one_of(*keys: str) -> Schema:
    return {"oneOf": [{"required": [key]} for key in keys]}


NEVER: Schema = {"not": {}}
COUNTED: Schema = {
    "anyOf": [{"required": [unit]} for unit in ("months", "days", "working_days")],
    "dependentSchemas": {
        "working_days": {"properties": {"months": NEVER, "days": NEVER}}
    },
}
SOURCED: Schema = {
    "if": {
        "properties": {"basis": {"enum": ["statute", "guidance"]}},
        "required": ["basis"],
        **OPEN,
    },
    "then": {"required": ["source"]} | OPEN,
}

EXTRA_RULES: dict[str, Schema] = {
    "checklist": {
        "if": OPEN
        | {"properties": {"status": {"const": "adopted"}}, "required": ["status"]},
        "then": OPEN | {"required": ["adopted"]},
    },
    "action": {
        "if": OPEN
        | {"properties": {"omit": {"type": "object"} | OPEN}, "required": ["omit"]},
        "then": {"maxProperties": 1} | OPEN,
    },
    "due": one_of("before", "after", "after_action") | COUNTED | SOURCED,
    "opens": one_of("before", "after") | COUNTED | SOURCED,
    "ceiling": one_of("before", "after") | COUNTED,
    "duty": SOURCED,
    "again": COUNTED,
    "repeats": COUNTED,
}

VALUES: dict[str, Schema] = {
    "id": word_like(
        "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        longest=64,
        says='Lower-case words with hyphens, such as "send-release-notice".',
    ),
    "source_id": word_like(
        "^[A-Za-z0-9][A-Za-z0-9._-]*$",
        longest=64,
        says='Letters, digits, dots and hyphens, such as "EPR-107.4".',
    ),
    "version": word_like(
        "^[0-9]+[.][0-9]+[.][0-9]+$",
        longest=32,
        says='Three numbers with dots between them, such as "0.1.0".',
    ),
    "jurisdiction": word_like(
        "^[A-Z]{2}(-[A-Z0-9]{1,3})?$",
        longest=6,
        says='An ISO 3166 code, such as "MK" or "BA-SRP".',
    ),
    "language": word_like(
        "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$",
        longest=12,
        says='A language tag (BCP 47), such as "en", "mk" or "sr-Latn".',
    ),
    "text": {
        "description": 'A text by language, such as { en = "Release" }.',
        "type": "object",
        "propertyNames": ref("language"),
        "additionalProperties": {"type": "string", "minLength": 1},
        "minProperties": 1,
    },
    "texts": {
        "description": "Lines of text by language, such as { en = [...] }.",
        "type": "object",
        "propertyNames": ref("language"),
        "additionalProperties": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "minItems": 1,
            "uniqueItems": True,
        },
        "minProperties": 1,
    },
    "day": {
        "description": "A day as year-month-day, such as 2027-01-31.",
        "type": "string",
        "format": "date",
    },
    "count": {"description": "A whole number from 0.", **number(0, 3660)},
    "phase": {
        "description": "The nine parts of the way out, in their order.",
        **word(
            "admission",
            "sentence",
            "early-pre-release",
            "pre-release",
            "final-weeks",
            "release-day",
            "first-month",
            "post-penal",
            "closure",
        ),
    },
    "condition": {
        "description": "Facts and the answers they must have; all must hold. A list "
        'means one of them: { housing = ["family", "none"] }.',
        "type": "object",
        "propertyNames": ref("id"),
        "additionalProperties": {
            "type": ["boolean", "string", "array"],
            "items": {"type": ["boolean", "string"]},
            "minItems": 1,
            "uniqueItems": True,
        },
    },
}
