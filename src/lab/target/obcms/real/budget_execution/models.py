"""How budgets are spent."""
from coordination.models import Titled, partner


class Obligation(Titled):
    """Money that is bound."""

    organization = partner()
