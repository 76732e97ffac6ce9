"""Who still owes what, before a person's release date."""

__version__ = "0.1.0"
