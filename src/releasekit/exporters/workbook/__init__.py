"""A table as a workbook for spreadsheet programs."""
