"""Every sentence a person reads, in that person's language.

English is the source; a language is one catalogue in `wording/locale`.
"""

from releasekit.wording.catalogue import _, counted, use_language

__all__ = ["_", "counted", "use_language"]
