from django.db import migrations

from coordination.tables import titled_table


class Migration(migrations.Migration):
    dependencies = [("coordination", "0001_initial")]

    operations = [
        titled_table("Partnership", "lead_organization", "funding_organization"),
        titled_table("PartnershipSignatory", "organization"),
        titled_table("PartnershipDocument", "organization"),
    ]
