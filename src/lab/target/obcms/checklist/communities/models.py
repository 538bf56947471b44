"""Communities."""
from django.db import models

from organizations.scoped import ScopedModel


class Community(ScopedModel):
    """A community outside the autonomous region."""

    name = models.CharField(max_length=255)
    municipality = models.CharField(max_length=120)
    estimated_population = models.IntegerField(null=True, blank=True)
    households = models.IntegerField(null=True, blank=True)
    notes = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "communities"

    def __str__(self):
        return self.name
