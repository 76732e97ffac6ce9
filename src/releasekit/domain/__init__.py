"""The rules: what a checklist asks, what a case holds, what is still owed."""
