"""Users and places."""
from django.contrib.auth.models import AbstractUser
from django.db import models


class Region(models.Model):
    """An administrative region."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=120)

    def __str__(self):
        return self.name


class Municipality(models.Model):
    """A municipality of a region."""

    name = models.CharField(max_length=120)
    region = models.ForeignKey(Region, on_delete=models.CASCADE)

    def __str__(self):
        return self.name


class User(AbstractUser):
    """A user, who may log in once approved. The organisation is a text, and the other one is of the older kind."""

    user_type = models.CharField(max_length=20)
    organization = models.CharField(max_length=255, blank=True)
    position = models.CharField(max_length=255, blank=True)
    contact_number = models.CharField(max_length=20, blank=True)
    is_approved = models.BooleanField(default=False)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    moa_organization = models.ForeignKey(
        "coordination.Organization", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    moa_first_level_approved = models.BooleanField(default=False)
    moa_first_level_approved_at = models.DateTimeField(null=True, blank=True)
    moa_first_level_approved_by = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        db_table = "auth_user"
