"""Tables that were exported and come back filled in, as workbooks or as CSV."""
