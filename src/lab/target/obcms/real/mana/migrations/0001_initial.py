from django.conf import settings
from django.db import migrations, models

from organizations.tables import belongs_to, scoped_table


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("communities", "0001_initial"),
    ]

    operations = [
        scoped_table(
            "AssessmentCategory",
            ("name", models.CharField(max_length=120)),
        ),
        scoped_table(
            "Assessment",
            ("title", models.CharField(max_length=255)),
            ("status", models.CharField(max_length=20)),
            ("planned_start", models.DateField()),
            ("category", belongs_to("mana.assessmentcategory")),
            ("community", belongs_to("communities.obccommunity", null=True)),
        ),
        scoped_table(
            "AssessmentTeamMember",
            ("role", models.CharField(max_length=30)),
            ("assessment", belongs_to("mana.assessment")),
            ("user", belongs_to(settings.AUTH_USER_MODEL)),
        ),
        scoped_table(
            "MappingActivity",
            ("title", models.CharField(max_length=255)),
            ("held_on", models.DateField()),
            ("community", belongs_to("communities.obccommunity")),
        ),
        scoped_table(
            "MANAReport",
            ("title", models.CharField(max_length=255)),
            ("assessment", belongs_to("mana.assessment")),
        ),
        scoped_table(
            "Need",
            ("title", models.CharField(max_length=255)),
            ("urgency", models.SmallIntegerField()),
            ("assessment", belongs_to("mana.assessment")),
            ("community", belongs_to("communities.obccommunity", null=True)),
        ),
        scoped_table(
            "NeedsPrioritization",
            ("title", models.CharField(max_length=255)),
            ("assessment", belongs_to("mana.assessment")),
        ),
        scoped_table(
            "NeedsPrioritizationItem",
            ("rank", models.IntegerField()),
            ("prioritization", belongs_to("mana.needsprioritization")),
            ("need", belongs_to("mana.need")),
        ),
        scoped_table(
            "NeedVote",
            ("weight", models.SmallIntegerField()),
            ("need", belongs_to("mana.need")),
            ("user", belongs_to(settings.AUTH_USER_MODEL)),
        ),
        scoped_table(
            "Survey",
            ("title", models.CharField(max_length=255)),
            ("assessment", belongs_to("mana.assessment")),
        ),
        scoped_table(
            "SurveyQuestion",
            ("question", models.TextField()),
            ("position", models.IntegerField()),
            ("survey", belongs_to("mana.survey")),
        ),
        scoped_table(
            "SurveyResponse",
            ("answer", models.TextField()),
            ("survey", belongs_to("mana.survey")),
            ("question", belongs_to("mana.surveyquestion")),
        ),
    ]
