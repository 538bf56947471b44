from django.conf import settings
from django.db import migrations, models

from organizations.tables import belongs_to, scoped_table


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("mana", "0015_baseline"),
    ]

    operations = [
        scoped_table(
            "FacilitatorAssessmentAssignment",
            ("assigned_on", models.DateField()),
            ("assessment", belongs_to("mana.assessment")),
            ("user", belongs_to(settings.AUTH_USER_MODEL)),
        ),
    ]
