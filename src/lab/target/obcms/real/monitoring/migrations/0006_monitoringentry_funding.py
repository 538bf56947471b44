from django.db import migrations

from coordination.tables import partner_column


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0001_initial")]

    operations = [
        migrations.AddField("monitoringentry", "submitted_by_organization", partner_column()),
    ]
