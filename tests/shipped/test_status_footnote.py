"""The name that carries an asterisk never stands without what the asterisk says."""

import re

import pytest

from endurance import pairs
from fakes import at_terminal
from screens import DEMO_CASES, the_demo
from shipped_checklists import merged

NAME = re.compile(r"(?:[Kk]osov|Косов)\w*")
MARKED = re.compile(r"(?:[Kk]osov|Косов)\w*\*")
ADDRESS = re.compile(r"https?://\S+")
LANGUAGES = ("en", "sq", "sr-Cyrl")
CASE = DEMO_CASES[16]
OF_CASES = (
    ("due",),
    *(("due", "--group-by", one) for one in ("case", "agency", "phase")),
    ("due", CASE),
    ("due", "--json"),
    ("list",),
    *(("show", CASE, one) for one in ("--all", "--history", "--timeline", "--json")),
    ("show", CASE),
    ("show", CASE, "--for-person"),
    *(("explain", CASE, one) for one in ("407", "416", "450")),
    ("explain", CASE, "450", "--json"),
    *(("export", "-", "--format", one) for one in ("csv", "json")),
    ("export", "-", "--format", "csv", "--what", "actions"),
)
OF_RULES = (
    ("checklist", "list"),
    ("checklist", "list", "--json"),
    ("checklist", "show", "xk"),
    ("checklist", "show", "xk", "--json"),
    ("checklist", "show", "xk", "--action", "450"),
    ("checklist", "show", "xk", "--open-questions"),
    ("checklist", "diff", "western-balkans", "xk"),
    ("checklist", "diff", "western-balkans", "xk", "--json"),
    ("checklist", "matrix"),
    *(("checklist", "matrix", "--format", one) for one in ("html", "json", "csv")),
    ("checklist", "matrix", "--action", "407"),
    *(("export", "-", "--format", one, "--what", "matrix") for one in ("csv", "json")),
    ("checklist", "try", "xk"),
    ("checklist", "guide", "probation", "--checklist", "xk"),
    ("checklist", "guide", "probation", "--checklist", "xk", "--format", "markdown"),
    ("checklist", "guide", "probation", "--checklist", "xk", "--format", "html"),
    ("checklist", "protocol", "xk"),
    *(
        ("checklist", page, "xk", "--format", form)
        for page in ("protocol", "training")
        for form in ("markdown", "html", "json")
    ),
    ("checklist", "training", "xk"),
    ("checklist", "training", "xk", "--format", "csv"),
    ("checklist", "questions", "xk"),
    ("calendar", "show", "xk"),
    ("calendar", "show", "xk", "--json"),
    ("calendar", "shift", "2027-05-01", "3d", "--calendar", "xk"),
)
FOOTNOTES = [" ".join(one.split()) for one in merged("xk").notice.values()]


@pytest.mark.parametrize(
    ("words", "language"), pairs((*OF_CASES, *OF_RULES), LANGUAGES), ids=str
)
def test_where_the_name_stands_the_footnote_stands_too(
    words: tuple[str, ...], language: str
) -> None:
    told = _told(words, language)

    rest = told
    for one in FOOTNOTES:
        rest = rest.replace(one, "")
    assert len(NAME.findall(rest)) == len(MARKED.findall(rest))
    assert not MARKED.search(told) or rest != told


@pytest.mark.parametrize("words", [("due",), ("show", CASE), ("explain", CASE, "450")])
def test_a_screen_of_a_case_there_has_the_footnote(words: tuple[str, ...]) -> None:
    assert FOOTNOTES[0] in _told(words, "en")


def _told(words: tuple[str, ...], language: str) -> str:
    """Give an answer in one line as it is read: escapes undone, addresses left out."""
    ran = at_terminal(the_demo(), *words, "--lang", language)
    assert ran.status == 0
    assert words[0] == "export" or ran.err == ""
    out = ADDRESS.sub("", ran.out)
    out = re.sub(r"\\u([0-9a-f]{4})", lambda one: chr(int(one[1], 16)), out)
    if "markdown" in words:
        out = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", out)
    return " ".join(out.split())
