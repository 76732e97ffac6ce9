"""Pages to be read, printed or passed on: built once, written in several forms."""
