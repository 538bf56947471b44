"""Budgets and alerts."""
from coordination.models import Titled, partner


class Alert(Titled):
    """What somebody should look at."""

    organization = partner()


class BudgetCeiling(Titled):
    """What a ministry may spend."""

    ministry = partner()
