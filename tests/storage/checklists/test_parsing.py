"""The head of a merged checklist as typed values: taken, left out, refused."""

import pytest

from documents import PLAIN, Document, refusal, without
from releasekit.domain.action import Phase
from releasekit.domain.checklist import Checklist, LeftOut
from releasekit.storage.checklists.parsing import checklist_of

NEEDED = ("format", "id", "version", "status", "title")


def test_a_checklist_with_no_more_than_it_needs_has_the_defaults() -> None:
    found = checklist_of(PLAIN)

    assert found == Checklist(
        id="mk",
        version="1.0.0",
        adopted=False,
        jurisdiction="",
        calendar="",
        title={"en": "A checklist"},
        dates={},
        facts={},
        roles={},
        agencies={},
        actions={},
        abstract=False,
        languages=(),
        unreviewed=(),
        catch_up_days=28,
    )


def test_every_key_of_a_checklist_is_read() -> None:
    found = checklist_of(
        PLAIN
        | {
            "extends": "western-balkans",
            "status": "adopted",
            "adopted": {"by": "the ministry", "on": "2027-01-01"},
            "abstract": True,
            "jurisdiction": "MK",
            "calendar": "mk",
            "languages": ["mk", "en"],
            "unreviewed": ["mk"],
            "catch_up_days": 14,
            "short": {"en": "MK"},
            "notice": {"en": "A footnote."},
            "phases": {"admission": {"title": {"en": "ground rules"}}},
            "left_out": {
                "offer-mentor": {
                    "number": 404,
                    "title": {"en": "Offer a mentor"},
                    "short": {"en": "Offer mentor"},
                    "why": {"en": "None here."},
                }
            },
            "retired": [404, 405],
            "open_questions": {"en": ["Who adopts it?"]},
        }
    )

    assert found == checklist_of(PLAIN)._replace(
        adopted=True,
        abstract=True,
        extends="western-balkans",
        jurisdiction="MK",
        calendar="mk",
        languages=("mk", "en"),
        left_out={
            "offer-mentor": LeftOut(
                id="offer-mentor",
                number=404,
                title={"en": "Offer a mentor"},
                short={"en": "Offer mentor"},
                why={"en": "None here."},
            )
        },
        short={"en": "MK"},
        phases={Phase.ADMISSION: {"en": "ground rules"}},
        unreviewed=("mk",),
        catch_up_days=14,
        notice={"en": "A footnote."},
        retired=(404, 405),
        open_questions={"en": ("Who adopts it?",)},
    )


BAD_CHECKLISTS: list[tuple[Document, str]] = [
    *((without(PLAIN, key), f"checklist.{key} is missing") for key in NEEDED),
    (PLAIN | {"format": 2}, "checklist.format is newer than this version"),
    (PLAIN | {"format": 0}, "checklist.format is newer than this version"),
    (PLAIN | {"format": "1"}, "checklist.format is no whole number"),
    (PLAIN | {"format": True}, "checklist.format is no whole number"),
    (PLAIN | {"id": 7}, "checklist.id is no text"),
    (PLAIN | {"id": ""}, "checklist.id is no text"),
    (PLAIN | {"version": 1}, "checklist.version is no text"),
    (PLAIN | {"status": False}, "checklist.status is no text"),
    (PLAIN | {"abstract": "yes"}, "checklist.abstract is neither true nor false"),
    (PLAIN | {"jurisdiction": 7}, "checklist.jurisdiction is no text"),
    (PLAIN | {"calendar": ["mk"]}, "checklist.calendar is no text"),
    (PLAIN | {"languages": "mk"}, "checklist.languages is no list of texts"),
    (PLAIN | {"languages": ["mk", 7]}, "checklist.languages is no list of texts"),
    (PLAIN | {"languages": ["mk", "mk"]}, "checklist.languages names one thing twice"),
    (PLAIN | {"unreviewed": {}}, "checklist.unreviewed is no list of texts"),
    (PLAIN | {"catch_up_days": 0}, "checklist.catch_up_days is no whole number"),
    (PLAIN | {"catch_up_days": 3661}, "checklist.catch_up_days is no whole number"),
    (PLAIN | {"catch_up_days": 2.5}, "checklist.catch_up_days is no whole number"),
    (PLAIN | {"retired": 404}, "checklist.retired is no list of whole numbers"),
    (PLAIN | {"retired": [True]}, "checklist.retired is no list of whole numbers"),
    (PLAIN | {"title": {}}, "checklist.title is missing"),
    (PLAIN | {"title": "A"}, "checklist.title is no table of keys"),
    (PLAIN | {"title": {"en": ""}}, "checklist.title.en is no text"),
    (PLAIN | {"id": "\ud800"}, "checklist.id has half a character in it"),
    (PLAIN | {"notice": "A"}, "checklist.notice is no table of keys"),
    (PLAIN | {"notice": {"en": 7}}, "checklist.notice.en is no text"),
    (PLAIN | {"dates": []}, "checklist.dates is no table of keys"),
    (PLAIN | {"actions": []}, "checklist.actions is no table of keys"),
    (PLAIN | {"grades": 1, "grade": 2}, "checklist has unknown keys: grade, grades"),
]


@pytest.mark.parametrize(("document", "problem"), BAD_CHECKLISTS)
def test_a_bad_checklist_is_refused_with_its_reason(
    document: Document, problem: str
) -> None:
    assert problem in refusal(document)


@pytest.mark.parametrize("document", [None, [], "checklist", 7])
def test_what_is_no_table_is_no_checklist(document: object) -> None:
    assert refusal(document) == "checklist is no table of keys"
