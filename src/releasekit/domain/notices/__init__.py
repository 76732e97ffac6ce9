"""What one recipient is told tonight, by which rule, and what was told before."""
