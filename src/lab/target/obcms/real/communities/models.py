"""Communities and what was mapped in them."""
from django.db import models

from organizations.scoped import ScopedModel
from organizations.tables import belongs_to


class OBCCommunity(ScopedModel):
    """A community outside the autonomous region."""

    name = models.CharField(max_length=255)
    municipality = models.CharField(max_length=120)
    estimated_population = models.IntegerField(null=True, blank=True)
    households = models.IntegerField(null=True, blank=True)
    notes = models.TextField(blank=True)

    class Meta:
        db_table = "communities_obc_community"
        indexes = [models.Index(fields=["organization", "created_at"], name="communities_obc_org_created")]

    def __str__(self):
        return self.name


class Livelihood(ScopedModel):
    """What people live on."""

    kind = models.CharField(max_length=60)
    households_engaged = models.IntegerField(null=True, blank=True)
    community = belongs_to(OBCCommunity)


class Infrastructure(ScopedModel):
    """What was built."""

    kind = models.CharField(max_length=60)
    condition = models.CharField(max_length=20)
    community = belongs_to(OBCCommunity)


class CommunityEvent(ScopedModel):
    """A gathering."""

    title = models.CharField(max_length=255)
    event_date = models.DateField()
    community = belongs_to(OBCCommunity)

    class Meta:
        db_table = "communities_community_event"


class Stakeholder(ScopedModel):
    """Somebody who speaks for others; where from is a text."""

    full_name = models.CharField(max_length=255)
    affiliation = models.CharField(max_length=255, db_column="organization")
    position = models.CharField(max_length=120)
    community = belongs_to(OBCCommunity)


class StakeholderEngagement(ScopedModel):
    """A talk with one of them."""

    title = models.CharField(max_length=255)
    engaged_on = models.DateField()
    stakeholder = belongs_to(Stakeholder)

    class Meta:
        db_table = "communities_stakeholder_engagement"


class GeographicDataLayer(ScopedModel):
    """A layer of maps."""

    name = models.CharField(max_length=200)
    layer_type = models.CharField(max_length=20)


class MapVisualization(ScopedModel):
    """A map."""

    title = models.CharField(max_length=200)
    layer = belongs_to(GeographicDataLayer)


class SpatialDataPoint(ScopedModel):
    """A point on a layer."""

    latitude = models.DecimalField(max_digits=9, decimal_places=6)
    longitude = models.DecimalField(max_digits=9, decimal_places=6)
    layer = belongs_to(GeographicDataLayer)
    community = belongs_to(OBCCommunity)


class MunicipalityCoverage(ScopedModel):
    """How many communities of a municipality are known."""

    municipality = models.CharField(max_length=120)
    total_communities = models.IntegerField()


class ProvinceCoverage(ScopedModel):
    """How many communities of a province are known."""

    province = models.CharField(max_length=120)
    total_communities = models.IntegerField()
