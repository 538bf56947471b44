"""Workshops, who took part, and what came of them."""
from django.conf import settings
from django.db import models

from organizations.scoped import ScopedModel
from organizations.tables import belongs_to

from .assessments import Assessment


class WorkshopActivity(ScopedModel):
    """A workshop."""

    title = models.CharField(max_length=255)
    assessment = belongs_to(Assessment)


class WorkshopSession(ScopedModel):
    """A day of it."""

    held_on = models.DateField()
    activity = belongs_to(WorkshopActivity)


class WorkshopOutput(ScopedModel):
    """What it brought."""

    body = models.TextField()
    activity = belongs_to(WorkshopActivity)


class WorkshopParticipant(ScopedModel):
    """Who came; where from is a text."""

    full_name = models.CharField(max_length=255)
    affiliation = models.CharField(max_length=255, db_column="organization")
    activity = belongs_to(WorkshopActivity)


class WorkshopParticipantAccount(ScopedModel):
    """A participant with a login."""

    province = models.CharField(max_length=120)
    assessment = belongs_to(Assessment)
    user = belongs_to(settings.AUTH_USER_MODEL)


class WorkshopQuestionDefinition(ScopedModel):
    """What is asked there."""

    question = models.TextField()
    activity = belongs_to(WorkshopActivity)


class WorkshopResponse(ScopedModel):
    """What a participant answered."""

    answer = models.JSONField()
    question = belongs_to(WorkshopQuestionDefinition)
    participant = belongs_to(WorkshopParticipant)


class WorkshopSynthesis(ScopedModel):
    """What the answers mean."""

    body = models.TextField()
    activity = belongs_to(WorkshopActivity)


class WorkshopNotification(ScopedModel):
    """A message to a participant."""

    message = models.TextField()
    account = belongs_to(WorkshopParticipantAccount)


class WorkshopAccessLog(ScopedModel):
    """What a participant did."""

    action = models.CharField(max_length=30)
    account = belongs_to(WorkshopParticipantAccount)
