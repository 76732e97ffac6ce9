"""What a person can ask: one file a command."""
