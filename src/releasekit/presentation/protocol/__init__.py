"""What a protocol on sharing information has to fix: as a page, and as data."""
