"""Services for communities."""
