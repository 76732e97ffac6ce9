"""The guideline of one role: its steps, what it needs, gives and has to learn."""
