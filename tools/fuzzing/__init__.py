"""Documents changed at random and given to each parser; docs/fuzzing.md tells of it."""
