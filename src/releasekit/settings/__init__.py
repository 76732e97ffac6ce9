"""Where things are, who I am, which language."""
