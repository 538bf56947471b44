from django.conf import settings
from django.db import migrations, models

from organizations.tables import belongs_to, scoped_table


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("mana", "0008_workshops"),
    ]

    operations = [
        scoped_table(
            "BaselineStudy",
            ("title", models.CharField(max_length=255)),
            ("started_on", models.DateField()),
            ("community", belongs_to("communities.obccommunity")),
        ),
        scoped_table(
            "BaselineStudyTeamMember",
            ("role", models.CharField(max_length=30)),
            ("study", belongs_to("mana.baselinestudy")),
            ("user", belongs_to(settings.AUTH_USER_MODEL)),
        ),
        scoped_table(
            "BaselineDataCollection",
            ("method", models.CharField(max_length=40)),
            ("collected_on", models.DateField()),
            ("study", belongs_to("mana.baselinestudy")),
        ),
        scoped_table(
            "BaselineIndicator",
            ("name", models.CharField(max_length=200)),
            ("value", models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)),
            ("study", belongs_to("mana.baselinestudy")),
        ),
        scoped_table(
            "CommunityProfile",
            ("summary", models.TextField()),
            ("community", belongs_to("communities.obccommunity")),
        ),
        scoped_table(
            "CommunityAspirations",
            ("description", models.TextField()),
            ("community", belongs_to("communities.obccommunity")),
        ),
        scoped_table(
            "CommunityChallenges",
            ("description", models.TextField()),
            ("community", belongs_to("communities.obccommunity")),
        ),
        scoped_table(
            "CommunityGovernance",
            ("description", models.TextField()),
            ("community", belongs_to("communities.obccommunity")),
        ),
    ]
