import pytest

from builders import REPOSITORY
from pages import broken_links, links_of, pages_of

PAGES = pages_of(REPOSITORY)
READ_FIRST = {"README.md", "CONTRIBUTING.md"}


@pytest.mark.parametrize("name", PAGES)
def test_every_link_inside_the_repository_leads_somewhere(name: str) -> None:
    assert broken_links(REPOSITORY, name) == []


def test_the_pages_are_full_of_links() -> None:
    assert set(PAGES) > READ_FIRST
    assert sum(len(links_of(page)) for page in PAGES.values()) > 40


def test_every_page_of_documentation_can_be_reached_from_the_front_page() -> None:
    reached, ahead = set[str](), ["README.md"]

    while ahead:
        name = ahead.pop()
        reached.add(name)
        ahead += [one for one in _beside(name) if one not in reached]

    assert set(PAGES) - reached == set()


def _beside(name: str) -> set[str]:
    """Give the pages that a page leads to; a folder leads to all in it."""
    here = (REPOSITORY / name).parent
    targets = {
        (here / one.partition("#")[0]).resolve().relative_to(REPOSITORY).as_posix()
        for one in links_of(PAGES[name])
        if not one.startswith("#")
    }
    return {one for one in PAGES if one in targets or one.rpartition("/")[0] in targets}
