"""Sentences in another language for a while, and then again in the reader's."""

import pytest

from releasekit.wording import _, use_language
from releasekit.wording.catalogue import speaking


def test_the_readers_language_comes_back_also_after_a_fault() -> None:
    use_language(["en"])

    with pytest.raises(ValueError, match="stop"), speaking("mk"):
        raise ValueError("stop")

    assert _("statute") == "statute"


def test_a_language_without_a_catalogue_is_spoken_in_english() -> None:
    with speaking("tlh"):
        assert _("statute") == "statute"
