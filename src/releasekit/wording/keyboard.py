"""Words typed while the keyboard was switched to Cyrillic."""

_BY_POSITION = str.maketrans(
    "љњертѕуиопшѓжасдфгхјклчќзџцвбнмђћ", "qwertyuiop[]\\asdfghjkl;'zxcvbnm]'"
)


def by_key_position(typed: str) -> str:
    """Give what the same keys write on a Latin keyboard: `доне` is `done`."""
    return typed.casefold().translate(_BY_POSITION)
