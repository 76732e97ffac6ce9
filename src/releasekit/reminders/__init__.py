"""How a finished message leaves the machine: one file a channel."""
