"""Organisations, who belongs to them, and the organisation that a request or a task works for."""
