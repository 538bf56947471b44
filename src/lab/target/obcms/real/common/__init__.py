"""Users and places."""
