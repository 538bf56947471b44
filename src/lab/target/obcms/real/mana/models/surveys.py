"""Surveys and their answers."""
from django.db import models

from organizations.scoped import ScopedModel
from organizations.tables import belongs_to

from .assessments import Assessment


class Survey(ScopedModel):
    """A questionnaire."""

    title = models.CharField(max_length=255)
    assessment = belongs_to(Assessment)


class SurveyQuestion(ScopedModel):
    """A question of it."""

    question = models.TextField()
    position = models.IntegerField()
    survey = belongs_to(Survey)


class SurveyResponse(ScopedModel):
    """An answer."""

    answer = models.TextField()
    survey = belongs_to(Survey)
    question = belongs_to(SurveyQuestion)
