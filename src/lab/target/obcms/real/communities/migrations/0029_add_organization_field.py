from django.db import migrations, models

from organizations.tables import organization_columns


class Migration(migrations.Migration):
    """The nullable step."""

    dependencies = [
        ("communities", "0028_municipalitycoverage"),
        ("organizations", "0002_create_default_organization"),
    ]

    operations = [
        *organization_columns(
            "obccommunity",
            "livelihood",
            "infrastructure",
            "communityevent",
            "stakeholder",
            "stakeholderengagement",
            "geographicdatalayer",
            "mapvisualization",
            "spatialdatapoint",
            "municipalitycoverage",
            "provincecoverage",
        ),
        migrations.AddIndex(
            "obccommunity", models.Index(fields=["organization", "created_at"], name="communities_obc_org_created")
        ),
    ]
