"""Workbooks that come from outside, read within limits and never calculated."""
