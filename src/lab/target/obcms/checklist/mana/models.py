"""Assessments."""
from django.db import models

from communities.models import Community
from organizations.scoped import ScopedModel
from organizations.tables import belongs_to


class Assessment(ScopedModel):
    """What is found out about communities."""

    title = models.CharField(max_length=255)
    status = models.CharField(max_length=20)
    planned_start = models.DateField()
    community = belongs_to(Community, null=True)

    def __str__(self):
        return self.title
