"""Organisations of the older kind, with which the office works together; most other records point at them."""
