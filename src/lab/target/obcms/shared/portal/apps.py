"""The application's start."""
import logging

from django.apps import AppConfig, apps


class PortalConfig(AppConfig):
    """Says at every start what it audits, into whatever the process prints."""

    name = "portal"

    def ready(self):
        from . import checks  # noqa: F401

        logging.getLogger("audit").info("AuditLog: registered %d models", len(apps.get_models()))
