"""Says whether the default organisation is there."""
from django.core.management.base import BaseCommand, CommandError

from obc_management.settings.bmms_config import default_organization_code
from organizations.models import Organization


class Command(BaseCommand):
    """Fails where the organisation that OBCMS mode serves is missing."""

    help = "Checks that the default organization exists."

    def handle(self, **options):
        code = default_organization_code()
        organization = Organization.objects.filter(code=code).first()
        if organization is None:
            raise CommandError(f"there is no organization {code}")
        self.stdout.write(f"Default organization: {organization.name}")
