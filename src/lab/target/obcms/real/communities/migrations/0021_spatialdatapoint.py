from django.db import migrations, models

from organizations.tables import belongs_to, scoped_table

LAYER = "communities.geographicdatalayer"


class Migration(migrations.Migration):
    dependencies = [("communities", "0014_stakeholder")]

    operations = [
        scoped_table(
            "GeographicDataLayer",
            ("name", models.CharField(max_length=200)),
            ("layer_type", models.CharField(max_length=20)),
        ),
        scoped_table(
            "MapVisualization",
            ("title", models.CharField(max_length=200)),
            ("layer", belongs_to(LAYER)),
        ),
        scoped_table(
            "SpatialDataPoint",
            ("latitude", models.DecimalField(decimal_places=6, max_digits=9)),
            ("longitude", models.DecimalField(decimal_places=6, max_digits=9)),
            ("layer", belongs_to(LAYER)),
            ("community", belongs_to("communities.obccommunity")),
        ),
    ]
