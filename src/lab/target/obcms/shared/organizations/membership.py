"""Who belongs to an organisation, as both forms of the system keep it."""
from django.conf import settings
from django.db import models
from django.utils import timezone


class Membership(models.Model):
    """A user's place in an organisation; one of a user's is the primary one, which only this code enforces."""

    ROLES = [("admin", "Administrator"), ("manager", "Manager"), ("staff", "Staff"), ("viewer", "Viewer")]

    role = models.CharField(max_length=20, choices=ROLES, default="staff")
    is_primary = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    position = models.CharField(max_length=200, blank=True)
    department = models.CharField(max_length=200, blank=True)
    can_manage_users = models.BooleanField(default=False)
    can_approve_plans = models.BooleanField(default=False)
    can_approve_budgets = models.BooleanField(default=False)
    can_view_reports = models.BooleanField(default=True)
    joined_date = models.DateField(default=timezone.localdate)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    organization = models.ForeignKey("organizations.Organization", on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="organization_memberships"
    )

    class Meta:
        abstract = True
        unique_together = [("user", "organization")]

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        if self.is_primary:
            others = type(self).objects.filter(user=self.user, is_primary=True).exclude(pk=self.pk)
            others.update(is_primary=False)


def membership_fields():
    """The fields of the model as they are in a migration."""
    return [("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"))] + [
        (field.name, field.clone()) for field in Membership._meta.local_fields
    ]
