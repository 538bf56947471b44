"""The base of all models whose rows belong to an organisation."""
from django.conf import settings
from django.db import models
from django.utils import timezone

from obc_management.settings.bmms_config import is_bmms_mode

from .context import current_organization
from .step import REQUIRED


class ScopedManager(models.Manager):
    """In BMMS mode the rows of the organisation in context, in OBCMS mode all rows.

    Where there is no organisation in context: all rows, as in the real system, or none where the settings say "closed".
    """

    def get_queryset(self):
        rows = super().get_queryset()
        if not is_bmms_mode() or settings.OBCMS_LEAK == "model":
            return rows
        organization = current_organization()
        if organization is None:
            return rows.none() if settings.OBCMS_UNSCOPED == "closed" else rows
        return rows.filter(organization=organization)


class ScopedModel(models.Model):
    """A row of an organisation; a new one gets the organisation in context."""

    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)
    organization = models.ForeignKey(
        "organizations.Organization",
        on_delete=models.PROTECT,
        null=not REQUIRED,
        blank=not REQUIRED,
        related_name="+",
    )

    objects = ScopedManager()
    all_objects = models.Manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        self.updated_at = timezone.now()
        if self.organization_id is None:
            self.organization = current_organization()
        super().save(*args, **kwargs)
