from django.db import migrations, models

from organizations.tables import belongs_to, scoped_table


class Migration(migrations.Migration):
    dependencies = [("communities", "0001_initial")]

    operations = [
        scoped_table(
            "Stakeholder",
            ("full_name", models.CharField(max_length=255)),
            ("affiliation", models.CharField(db_column="organization", max_length=255)),
            ("position", models.CharField(max_length=120)),
            ("community", belongs_to("communities.obccommunity")),
        ),
        scoped_table(
            "StakeholderEngagement",
            ("title", models.CharField(max_length=255)),
            ("engaged_on", models.DateField()),
            ("stakeholder", belongs_to("communities.stakeholder")),
            db_table="communities_stakeholder_engagement",
        ),
    ]
