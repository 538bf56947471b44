from django.db import migrations, models

from organizations.tables import belongs_to, scoped_table

COMMUNITY = "communities.obccommunity"


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        scoped_table(
            "OBCCommunity",
            ("name", models.CharField(max_length=255)),
            ("municipality", models.CharField(max_length=120)),
            ("estimated_population", models.IntegerField(blank=True, null=True)),
            ("households", models.IntegerField(blank=True, null=True)),
            ("notes", models.TextField(blank=True)),
            db_table="communities_obc_community",
        ),
        scoped_table(
            "Livelihood",
            ("kind", models.CharField(max_length=60)),
            ("households_engaged", models.IntegerField(blank=True, null=True)),
            ("community", belongs_to(COMMUNITY)),
        ),
        scoped_table(
            "Infrastructure",
            ("kind", models.CharField(max_length=60)),
            ("condition", models.CharField(max_length=20)),
            ("community", belongs_to(COMMUNITY)),
        ),
        scoped_table(
            "CommunityEvent",
            ("title", models.CharField(max_length=255)),
            ("event_date", models.DateField()),
            ("community", belongs_to(COMMUNITY)),
            db_table="communities_community_event",
        ),
    ]
