"""The one border out: text from people and files cannot act on a terminal."""


def visible(text: object) -> str:
    r"""Write every control, direction and odd blank of a text as `\\u001b`.

    Rich lets escape codes in data straight through, so this comes before it.
    """
    plain = str(text)
    if plain.isprintable():
        return plain
    return "".join(one if one.isprintable() else _escaped(one) for one in plain)


def _escaped(character: str) -> str:
    number = ord(character)
    return f"\\u{number:04x}" if number <= LAST_SHORT else f"\\U{number:08x}"


LAST_SHORT = 0xFFFF
