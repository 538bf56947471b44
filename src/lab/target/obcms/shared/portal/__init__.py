"""The pages of the site and the tasks behind them."""
