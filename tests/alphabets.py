"""Serbian in its two alphabets, for tests that hold one to the other."""

SINGLE = str.maketrans(
    "абвгдђежзијклмнопрстћуфхцчшљњџ",
    "abvgdđežzijklmnoprstćufhcčšǉǌǆ",
)
PAIRS = str.maketrans({"ǉ": "lj", "ǌ": "nj", "ǆ": "dž"})


def in_latin(cyrillic: str) -> str:
    """Give a Cyrillic text letter by letter in Latin, all of it in small letters."""
    return cyrillic.lower().translate(SINGLE).translate(PAIRS)
