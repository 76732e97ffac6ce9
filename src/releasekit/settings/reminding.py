"""How an office is reminded: its rules, its recipients, and what is wrong in them."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from releasekit.domain.action import Side
from releasekit.domain.notices.notice import AddressBook, Contact, Entry
from releasekit.domain.notices.rules import Only, Reminding, Rule, Whom
from releasekit.domain.notices.weekdays import WEEKDAYS
from releasekit.errors.files import BadSettingsError
from releasekit.storage.checklists.form import form_findings
from releasekit.storage.places import SETTINGS
from releasekit.storage.toml_text import read_toml
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _
from releasekit.wording.findings import finding_told

SCHEMA = "settings"
SIDES = {"before": Side.BEFORE, "on": Side.BEFORE, "after": Side.AFTER}
ONLY = Only._fields
Table = Mapping[str, Any]
"""A table of the document once the schema has found it to be good."""


class OfficeReminders(NamedTuple):
    """Rules and recipients of an office; `administrator` hears weekly that it runs."""

    reminding: Reminding = Reminding()
    book: AddressBook = AddressBook()
    administrator: str | None = None
    domains: tuple[str, ...] = ()

    def may_write_to(self, address: str) -> bool:
        """Say whether mail may go to an address: to any, where no domains are set."""
        return not self.domains or address.rpartition("@")[2] in self.domains


def office_reminders(folder: Path) -> OfficeReminders:
    """Read rules and recipients; everything that is wrong is told at once."""
    path = folder / SETTINGS
    try:
        document: Table = read_toml(path)
    except UnfitError as unfit:
        raise BadSettingsError(path=path, problem=unfit.problem) from None
    wrong = [finding_told(one) for one in form_findings(document, SCHEMA)]
    if wrong:
        raise BadSettingsError(path=path, problem=_listed(wrong))
    wrong = list(_faults(document))
    if wrong:
        raise BadSettingsError(path=path, problem=_listed(wrong))
    return _reminders(document)


def _listed(sentences: Iterable[str]) -> str:
    return " ".join(one if one.endswith((".", "?")) else f"{one}." for one in sentences)


def _faults(document: Table) -> Iterable[str]:
    """Find what no schema can say: rules named twice, addresses elsewhere."""
    names = [one["id"] for one in document.get("notices", ())]
    for name in dict.fromkeys(one for one in names if names.count(one) > 1):
        yield _("notices: {name} is the name of two rules.").format(name=name)
    for rule in document.get("notices", ()):
        yield from _of_rule(rule)
    domains = document.get("remind", {}).get("domains")
    for mail in _addresses(document) if domains else ():
        domain = mail.rpartition("@")[2]
        if domain not in domains:
            told = _("{domain} is none of the domains that addresses may be in.")
            yield told.format(domain=domain)


def _of_rule(rule: Table) -> Iterable[str]:
    lengths = [key for key in ("days", "working_days") if key in rule]
    wanted = 0 if rule["when"] == "on" else 1
    if len(lengths) != wanted:
        told = _("notices.{name}: give days or working_days, and none with on.")
        yield told.format(name=rule["id"])


def _addresses(document: Table) -> Iterable[str]:
    yield from (one["mail"] for one in document.get("recipients", ()))
    administrator = document.get("remind", {}).get("administrator")
    if administrator:
        yield administrator


def _reminders(document: Table) -> OfficeReminders:
    about = document.get("remind", {})
    entries = [_entry(one) for one in document.get("recipients", ())]
    return OfficeReminders(
        reminding=_reminding(about, document.get("notices", ())),
        book=AddressBook(tuple(entries)),
        administrator=about.get("administrator"),
        domains=tuple(about.get("domains", ())),
    )


def _reminding(about: Table, rules: Sequence[Table]) -> Reminding:
    found = Reminding()
    if rules:
        found = found._replace(rules=tuple(_rule(one) for one in rules))
    if "weekly" in about:
        found = found._replace(weekly=WEEKDAYS.get(about["weekly"]))
    if "run_days" in about:
        days = frozenset(WEEKDAYS[one] for one in about["run_days"])
        found = found._replace(run_days=days)
    plain = {key: about[key] for key in ("coordinator", "unnamed_days") if key in about}
    return found._replace(**plain)


def _rule(table: Table) -> Rule:
    only = {key: frozenset(table[key]) for key in ONLY if key in table}
    to = [Whom(one) for one in table.get("to", (Whom.LEAD.value,))]
    return Rule(
        id=table["id"],
        days=table.get("days", 0),
        working_days=table.get("working_days", 0),
        side=SIDES[table["when"]],
        to=tuple(to),
        only=Only(**only),
    )


def _entry(table: Table) -> Entry:
    contact = Contact(mail=table["mail"], language=table.get("language"))
    return Entry(
        contact=contact,
        post=table.get("post"),
        role=table.get("role"),
        jurisdiction=table.get("jurisdiction"),
    )
