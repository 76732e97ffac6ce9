"""Answers on a screen, as lines for a script, and as JSON."""
