from django.conf import settings
from django.db import migrations, models

from organizations.tables import belongs_to, scoped_table


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("mana", "0001_initial"),
    ]

    operations = [
        scoped_table(
            "WorkshopActivity",
            ("title", models.CharField(max_length=255)),
            ("assessment", belongs_to("mana.assessment")),
        ),
        scoped_table(
            "WorkshopSession",
            ("held_on", models.DateField()),
            ("activity", belongs_to("mana.workshopactivity")),
        ),
        scoped_table(
            "WorkshopOutput",
            ("body", models.TextField()),
            ("activity", belongs_to("mana.workshopactivity")),
        ),
        scoped_table(
            "WorkshopParticipant",
            ("full_name", models.CharField(max_length=255)),
            ("affiliation", models.CharField(max_length=255, db_column="organization")),
            ("activity", belongs_to("mana.workshopactivity")),
        ),
        scoped_table(
            "WorkshopParticipantAccount",
            ("province", models.CharField(max_length=120)),
            ("assessment", belongs_to("mana.assessment")),
            ("user", belongs_to(settings.AUTH_USER_MODEL)),
        ),
        scoped_table(
            "WorkshopQuestionDefinition",
            ("question", models.TextField()),
            ("activity", belongs_to("mana.workshopactivity")),
        ),
        scoped_table(
            "WorkshopResponse",
            ("answer", models.JSONField()),
            ("question", belongs_to("mana.workshopquestiondefinition")),
            ("participant", belongs_to("mana.workshopparticipant")),
        ),
        scoped_table(
            "WorkshopSynthesis",
            ("body", models.TextField()),
            ("activity", belongs_to("mana.workshopactivity")),
        ),
        scoped_table(
            "WorkshopNotification",
            ("message", models.TextField()),
            ("account", belongs_to("mana.workshopparticipantaccount")),
        ),
        scoped_table(
            "WorkshopAccessLog",
            ("action", models.CharField(max_length=30)),
            ("account", belongs_to("mana.workshopparticipantaccount")),
        ),
    ]
