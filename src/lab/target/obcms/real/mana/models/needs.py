"""The needs that assessments found, and how they were put in order."""
from django.conf import settings
from django.db import models

from communities.models import OBCCommunity
from organizations.scoped import ScopedModel
from organizations.tables import belongs_to

from .assessments import Assessment


class Need(ScopedModel):
    """What a community lacks."""

    title = models.CharField(max_length=255)
    urgency = models.SmallIntegerField()
    assessment = belongs_to(Assessment)
    community = belongs_to(OBCCommunity, null=True)

    class Meta:
        indexes = [models.Index(fields=["organization", "created_at"], name="mana_need_org_created")]


class NeedsPrioritization(ScopedModel):
    """An order of needs."""

    title = models.CharField(max_length=255)
    assessment = belongs_to(Assessment)


class NeedsPrioritizationItem(ScopedModel):
    """A need's place in it."""

    rank = models.IntegerField()
    prioritization = belongs_to(NeedsPrioritization)
    need = belongs_to(Need)


class NeedVote(ScopedModel):
    """A vote for a need."""

    weight = models.SmallIntegerField()
    need = belongs_to(Need)
    user = belongs_to(settings.AUTH_USER_MODEL)
