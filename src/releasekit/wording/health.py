"""What is wrong with a casebook as a place, as a sentence with the next step."""

from collections.abc import Mapping

from releasekit.domain.health.symptom import Ailment, Symptom
from releasekit.wording.catalogue import _


def symptom_told(symptom: Symptom) -> str:
    """Say what was found, and what to do about it."""
    told = {**_access(), **_locks(), **_files(), **_rules(), **_notes()}
    return told[symptom.ailment].format(**symptom.facts)


def _access() -> Mapping[Ailment, str]:
    return {
        Ailment.TOO_OPEN: _(
            "Its mode {mode} lets in others than it should. "
            "Close it to {wanted}: `rk doctor --fix-modes`."
        ),
        Ailment.NOT_STICKY: _(
            "Anybody on this machine may put other files in the place of those in "
            "this folder ({mode}). Take the right to write from others, or move the "
            "casebook."
        ),
        Ailment.NOT_FOR_GROUP: _(
            "The settings name the group {group}, and the folder is not set up for it "
            "(mode {mode}, gid {gid}). Have its owner run `rk doctor --fix-modes`, or "
            "take `group` out of the settings."
        ),
        Ailment.CLOSED_TO_GROUP: _(
            "The casebook is for a group, and {mode} keeps the group from it. Have its "
            "owner (uid {uid}) give it {wanted}: `rk doctor --fix-modes`."
        ),
        Ailment.FOREIGN_OWNER: _(
            "It belongs to another account (uid {uid}). Sign in as the account that "
            "keeps the casebook, or have its owner changed."
        ),
        Ailment.FOREIGN_GROUP: _(
            "It belongs to another group (gid {gid}) than the casebook. Have its owner "
            "(uid {uid}) run `rk doctor --fix-modes`."
        ),
        Ailment.UNREADABLE: _(
            "You may not read it. Ask whoever keeps the casebook for the right to."
        ),
        Ailment.ACL: _(
            "An access list lets in others beside its mode ({who}). "
            "Take it away with `setfacl -b`."
        ),
        Ailment.DEFAULT_ACL: _(
            "A default access list lets others into what other programs make here "
            "({who}). Take it away with `setfacl -k`."
        ),
        Ailment.LINK: _(
            "It is a link, which the program does not follow here. "
            "Put the file itself in its place."
        ),
        Ailment.NO_FILE: _("It is a pipe or a device. Take it away."),
    }


def _locks() -> Mapping[Ailment, str]:
    return {
        Ailment.NO_LOCKS: _(
            "Locks do not work here ({problem}), so two people could overwrite each "
            "other. Move the casebook to a local disk, or to a share with locks."
        ),
        Ailment.NOT_WRITABLE: _(
            "Locks could not be tried, and nothing can be recorded: {problem}"
        ),
        Ailment.HOLDER_GONE: _(
            "It is held, and {holder}, whose name is in it, is not to be seen here. "
            "Look for a program that it started; the lock ends with that one."
        ),
    }


def _files() -> Mapping[Ailment, str]:
    return {
        Ailment.CRASH_FILE: _(
            "A write that was broken off left it; nothing in it was acknowledged. "
            "Delete it while no program is writing."
        ),
        Ailment.CONFLICT_COPY: _(
            "A program that copies folders put a second copy here; it is no case. "
            "Compare it, record what is missing, delete it, and stop the copying."
        ),
        Ailment.SIDE_FILE: _(
            "An editor or a file manager left it, and it may hold what a case holds. "
            "Delete it."
        ),
        Ailment.NO_CASE: _(
            "It is no case file, and the program does not read it. "
            "Move it out of the folder of cases."
        ),
        Ailment.ALIKE: _(
            "Its id can be taken for that of {other}. Look which of them is right, and "
            "close the other."
        ),
        Ailment.NO_CHECKLIST: _(
            "It is no checklist that the program keeps; its own are called by their "
            "digests. Move it to checklists/src, or out of the casebook."
        ),
        Ailment.CHANGED_CHECKLIST: _(
            "It was changed: its digest is not its name. Put back its copy."
        ),
        Ailment.UNREAD_CASE: _(
            "It cannot be read as a case; `rk verify` says why. The others can be."
        ),
    }


def _rules() -> Mapping[Ailment, str]:
    return {
        Ailment.NOT_COVERED: _(
            "Calendar {calendar} does not cover {years}, where steps of open cases lie "
            "(cases: {cases}). Put one that does here; until then only weekends close."
        ),
        Ailment.BAD_CALENDAR: _(
            "It cannot be used as a calendar: {problem}. Correct it."
        ),
        Ailment.FUTURE_EVENT: _(
            "Recorded later than it is now by this machine's clock: event {seqs}, the "
            "last at {at}. Look which machine's clock is wrong."
        ),
        Ailment.CLOCK_BEHIND: _(
            "This machine says it is {now}, and something was recorded on {last}. "
            "Set its clock before you record anything."
        ),
        Ailment.BAD_SETTINGS: _("It cannot be used: {problem}. Correct it."),
    }


def _notes() -> Mapping[Ailment, str]:
    return {
        Ailment.CLOSED_ABOVE: _(
            "The casebook is for a group, and this folder above it lets no group "
            "through ({mode}). Have that changed (`chmod o+x`), or move the casebook."
        ),
        Ailment.LOCK_HELD: _("It is held now by {holder}; that ends by itself."),
        Ailment.LOCK_LEFT: _(
            "Nobody holds it: {holder} ended without taking its name away, which keeps "
            "nobody from writing; `rk doctor --unlock CASE` wipes it."
        ),
        Ailment.LOCK_ELSEWHERE: _(
            "It names {holder}, and whether that runs cannot be told from here. "
            "Look on that machine if writes are refused as busy."
        ),
        Ailment.FOLLOWED_LINK: _(
            "It is a link, and what it leads to is read. Keep that as safe as the rest."
        ),
        Ailment.UNUSED_CHECKLIST: _(
            "No case follows this checklist. It may stay, or be deleted."
        ),
        Ailment.PROVISIONAL_SOON: _(
            "Calendar {calendar} has closed days soon that may still move: {days}. "
            "Look whether they are announced."
        ),
        Ailment.NO_TIME_ZONE: _(
            "No time zone is set, so the day is that of each machine. "
            'Give one, such as timezone = "Europe/Skopje".'
        ),
        Ailment.NETWORK_SHARE: _(
            "It lies on a network share ({share}). Have its keeper confirm that locks "
            "hold between machines; what was tried here were two programs on one."
        ),
        Ailment.NO_SYNC: _(
            "This disk does not sync the names of files. After a power failure the "
            "last entry could be missing: look before you go on."
        ),
    }
