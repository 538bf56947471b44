"""Mapping and needs assessment."""
