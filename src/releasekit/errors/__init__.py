"""Faults a person can act on: one sentence, a stable code and an exit status each."""
