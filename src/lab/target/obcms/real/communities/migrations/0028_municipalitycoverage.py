from django.db import migrations, models

from organizations.tables import scoped_table


class Migration(migrations.Migration):
    dependencies = [("communities", "0021_spatialdatapoint")]

    operations = [
        scoped_table(
            "MunicipalityCoverage",
            ("municipality", models.CharField(max_length=120)),
            ("total_communities", models.IntegerField()),
        ),
        scoped_table(
            "ProvinceCoverage",
            ("province", models.CharField(max_length=120)),
            ("total_communities", models.IntegerField()),
        ),
    ]
