"""Rows to work with, the same ones every time."""
