"""How budgets are spent."""
