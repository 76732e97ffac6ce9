"""Letters written from notices, and how they leave the machine: one file a channel."""
