from django.db import migrations, models

from organizations.tables import belongs_to, scoped_table


class Migration(migrations.Migration):
    initial = True

    dependencies = [("mana", "0001_initial")]

    operations = [
        scoped_table(
            "PPA",
            ("title", models.CharField(max_length=255)),
            ("amount", models.DecimalField(decimal_places=2, max_digits=14)),
            ("assessment", belongs_to("mana.assessment", null=True)),
        ),
    ]
