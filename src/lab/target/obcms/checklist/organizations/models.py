"""The organisations that the system serves, as the deployment checklist makes them."""
from django.db import models

from .membership import Membership


class Organization(models.Model):
    """An organisation whose rows are kept apart from those of all others in BMMS mode."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=200)
    org_type = models.CharField(max_length=20, default="moa")
    is_active = models.BooleanField(default=True)
    metadata = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self):
        return self.name


class OrganizationMembership(Membership):
    """A user's place in an organisation."""
