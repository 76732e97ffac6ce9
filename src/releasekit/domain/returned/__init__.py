"""A row of a sheet that came back filled in, held against the record."""
