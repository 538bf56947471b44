from django.db import migrations, models

from organizations.tables import belongs_to, scoped_table


class Migration(migrations.Migration):
    initial = True

    dependencies = [("communities", "0001_initial")]

    operations = [
        scoped_table(
            "Assessment",
            ("title", models.CharField(max_length=255)),
            ("status", models.CharField(max_length=20)),
            ("planned_start", models.DateField()),
            ("community", belongs_to("communities.community", null=True)),
        ),
    ]
