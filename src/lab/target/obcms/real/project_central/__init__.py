"""Budgets and alerts."""
