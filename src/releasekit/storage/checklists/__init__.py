"""Checklists in files: read, laid over their parents, examined, kept by digest."""
