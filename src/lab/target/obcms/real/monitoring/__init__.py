"""Programmes, projects and activities. None of them has an organisation of the newer kind."""
