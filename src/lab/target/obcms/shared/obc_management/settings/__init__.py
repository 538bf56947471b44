"""Settings: what all deployments share, and production on top of it."""
