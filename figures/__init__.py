"""Build-time tool: turns posed bodies and anatomy tables into the pictures of the app."""
