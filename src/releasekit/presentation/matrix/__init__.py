"""The matrix of the jurisdictions: on a screen, as data, as a page."""
