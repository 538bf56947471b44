"""The ministries, offices and agencies that the system serves."""
from django.conf import settings
from django.db import models

from .membership import Membership


class Organization(models.Model):
    """An organisation whose rows are kept apart from those of all others in BMMS mode."""

    TYPES = [
        ("ministry", "Ministry"),
        ("office", "Office"),
        ("agency", "Agency"),
        ("special", "Special Body"),
        ("commission", "Commission"),
    ]

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=200)
    acronym = models.CharField(max_length=20, blank=True)
    org_type = models.CharField(max_length=20, choices=TYPES)
    mandate = models.TextField(blank=True)
    powers = models.JSONField(default=list, blank=True)
    enable_mana = models.BooleanField(default=True)
    enable_planning = models.BooleanField(default=True)
    enable_budgeting = models.BooleanField(default=True)
    enable_me = models.BooleanField(default=True)
    enable_coordination = models.BooleanField(default=True)
    enable_policies = models.BooleanField(default=True)
    head_official = models.CharField(max_length=200, blank=True)
    head_title = models.CharField(max_length=100, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=20, blank=True)
    website = models.URLField(blank=True)
    address = models.TextField(blank=True)
    is_active = models.BooleanField(default=True)
    is_pilot = models.BooleanField(default=False)
    onboarding_date = models.DateField(null=True, blank=True)
    go_live_date = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    primary_focal_person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    primary_region = models.ForeignKey(
        "common.Region", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    service_areas = models.ManyToManyField("common.Municipality", blank=True, related_name="+")

    def __str__(self):
        return self.name


class OrganizationMembership(Membership):
    """A user's place in an organisation."""
