"""Programmes, projects and activities."""
from django.db import models

from mana.models import Assessment
from organizations.scoped import ScopedModel
from organizations.tables import belongs_to


class PPA(ScopedModel):
    """A programme, project or activity."""

    title = models.CharField(max_length=255)
    amount = models.DecimalField(max_digits=14, decimal_places=2)
    assessment = belongs_to(Assessment, null=True)

    def __str__(self):
        return self.title
