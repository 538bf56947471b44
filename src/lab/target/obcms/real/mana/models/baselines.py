"""Baseline studies, and what is known of each community."""
from django.conf import settings
from django.db import models

from communities.models import OBCCommunity
from organizations.scoped import ScopedModel
from organizations.tables import belongs_to


class BaselineStudy(ScopedModel):
    """A study."""

    title = models.CharField(max_length=255)
    started_on = models.DateField()
    community = belongs_to(OBCCommunity)


class BaselineStudyTeamMember(ScopedModel):
    """Who takes part in it."""

    role = models.CharField(max_length=30)
    study = belongs_to(BaselineStudy)
    user = belongs_to(settings.AUTH_USER_MODEL)


class BaselineDataCollection(ScopedModel):
    """A day of collecting data."""

    method = models.CharField(max_length=40)
    collected_on = models.DateField()
    study = belongs_to(BaselineStudy)


class BaselineIndicator(ScopedModel):
    """A number that it found."""

    name = models.CharField(max_length=200)
    value = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    study = belongs_to(BaselineStudy)


class CommunityProfile(ScopedModel):
    """A community in short."""

    summary = models.TextField()
    community = belongs_to(OBCCommunity)


class CommunityAspirations(ScopedModel):
    """What a community hopes for."""

    description = models.TextField()
    community = belongs_to(OBCCommunity)


class CommunityChallenges(ScopedModel):
    """What a community struggles with."""

    description = models.TextField()
    community = belongs_to(OBCCommunity)


class CommunityGovernance(ScopedModel):
    """How a community is led."""

    description = models.TextField()
    community = belongs_to(OBCCommunity)
