"""Guidelines of roles and training needs, as pages and tables."""
