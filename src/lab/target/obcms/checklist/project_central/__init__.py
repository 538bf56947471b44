"""Programmes, projects and activities."""
