"""Assessments, who makes them, and their reports."""
from django.conf import settings
from django.db import models

from communities.models import OBCCommunity
from organizations.scoped import ScopedModel
from organizations.tables import belongs_to


class AssessmentCategory(ScopedModel):
    """A kind of assessment."""

    name = models.CharField(max_length=120)


class Assessment(ScopedModel):
    """What is found out about communities."""

    title = models.CharField(max_length=255)
    status = models.CharField(max_length=20)
    planned_start = models.DateField()
    category = belongs_to(AssessmentCategory)
    community = belongs_to(OBCCommunity, null=True)

    class Meta:
        indexes = [models.Index(fields=["organization", "created_at"], name="mana_assessment_org_created")]


class AssessmentTeamMember(ScopedModel):
    """Who takes part."""

    role = models.CharField(max_length=30)
    assessment = belongs_to(Assessment)
    user = belongs_to(settings.AUTH_USER_MODEL)


class MappingActivity(ScopedModel):
    """A day of mapping."""

    title = models.CharField(max_length=255)
    held_on = models.DateField()
    community = belongs_to(OBCCommunity)


class MANAReport(ScopedModel):
    """What an assessment says in the end."""

    title = models.CharField(max_length=255)
    assessment = belongs_to(Assessment)


class FacilitatorAssessmentAssignment(ScopedModel):
    """Who leads which assessment."""

    assigned_on = models.DateField()
    assessment = belongs_to(Assessment)
    user = belongs_to(settings.AUTH_USER_MODEL)
