"""Policies."""
from coordination.models import Titled, partner


class Recommendation(Titled):
    """A policy that was recommended."""

    proponent_organization = partner()


class Document(Titled):
    """A paper about one."""

    organization = partner()
