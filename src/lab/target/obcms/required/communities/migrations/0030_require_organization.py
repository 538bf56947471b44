from django.db import migrations

from organizations.tables import required_organization


class Migration(migrations.Migration):
    """The required step, which fails while a row has no organisation."""

    dependencies = [("communities", "0029_add_organization_field")]

    operations = required_organization(
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
    )
