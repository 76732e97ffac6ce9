"""Which columns each table has: declared once, for every form of file."""
