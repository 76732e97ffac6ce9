"""What a protocol on sharing information has to fix, and what a checklist answers."""
