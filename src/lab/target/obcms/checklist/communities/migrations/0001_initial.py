from django.db import migrations, models

from organizations.tables import scoped_table


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        scoped_table(
            "Community",
            ("name", models.CharField(max_length=255)),
            ("municipality", models.CharField(max_length=120)),
            ("estimated_population", models.IntegerField(blank=True, null=True)),
            ("households", models.IntegerField(blank=True, null=True)),
            ("notes", models.TextField(blank=True)),
            verbose_name_plural="communities",
        ),
    ]
