"""The sheet for a lawyer: asked on, filled in, and what follows from it."""
