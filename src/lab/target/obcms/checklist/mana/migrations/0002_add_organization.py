from django.db import migrations

from organizations.tables import organization_columns


class Migration(migrations.Migration):
    """The nullable step."""

    dependencies = [
        ("mana", "0001_initial"),
        ("organizations", "0002_organization_metadata"),
    ]

    operations = organization_columns("assessment")
