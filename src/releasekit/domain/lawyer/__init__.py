"""What a lawyer is asked about a checklist, and what follows from the answers."""
