"""Documents in, domain values out, and back."""
