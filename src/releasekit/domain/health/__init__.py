"""What may be wrong with a casebook as a place, and how that is told from facts."""
