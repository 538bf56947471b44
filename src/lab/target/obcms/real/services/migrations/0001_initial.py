from django.db import migrations

from coordination.tables import titled_table


class Migration(migrations.Migration):
    initial = True

    dependencies = [("coordination", "0001_initial")]

    operations = [
        titled_table("ServiceOffering", "offering_mao"),
        titled_table("ServiceApplication", "organization"),
    ]
