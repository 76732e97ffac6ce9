"""Notices made into letters, and sent."""
