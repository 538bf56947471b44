"""Organisations of the older kind and what happens with them."""
import uuid

from django.db import models
from django.utils import timezone


class Organization(models.Model):
    """A partner, which is not an organisation that rows belong to."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=255)
    acronym = models.CharField(max_length=20, blank=True)
    organization_type = models.CharField(max_length=30)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return self.name


def partner():
    """A foreign key to an organisation of the older kind."""
    return models.ForeignKey(
        "coordination.Organization", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )


class Titled(models.Model):
    """Anything with a title."""

    title = models.CharField(max_length=255)

    class Meta:
        abstract = True

    def __str__(self):
        return self.title


class Communication(Titled):
    """A letter from or to a partner."""

    organization = partner()


class OrganizationContact(Titled):
    """Whom to talk to at a partner's."""

    organization = partner()


class EventParticipant(Titled):
    """Who came to an event."""

    organization = partner()


class StakeholderEngagement(Titled):
    """A meeting that a partner held."""

    host_organization = partner()


class ActionItem(Titled):
    """What a partner has to do."""

    responsible_organization = partner()


class ConsultationFeedback(Titled):
    """What a partner said."""

    organization = partner()


class MaoFocalPerson(Titled):
    """Who speaks for a municipal agriculture office."""

    mao = partner()


class Partnership(Titled):
    """An agreement between partners."""

    lead_organization = partner()
    funding_organization = partner()


class PartnershipSignatory(Titled):
    """Who signed an agreement."""

    organization = partner()


class PartnershipDocument(Titled):
    """A paper of an agreement."""

    organization = partner()
