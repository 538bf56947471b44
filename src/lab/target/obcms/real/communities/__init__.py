"""Communities and what was mapped in them."""
