"""Programmes, projects and activities. None of them has an organisation of the newer kind."""
from coordination.models import Titled, partner


class MonitoringEntry(Titled):
    """A programme, project or activity."""

    lead_organization = partner()
    implementing_moa = partner()
    submitted_by_organization = partner()


class QuarterlyReport(Titled):
    """How they went."""

    organization = partner()
