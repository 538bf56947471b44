import uuid

from django.db import migrations, models
from django.utils import timezone

from coordination.tables import titled_table


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Organization",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=255)),
                ("acronym", models.CharField(blank=True, max_length=20)),
                ("organization_type", models.CharField(max_length=30)),
                ("is_active", models.BooleanField(default=True)),
                ("created_at", models.DateTimeField(default=timezone.now)),
            ],
        ),
        titled_table("Communication", "organization"),
        titled_table("OrganizationContact", "organization"),
        titled_table("EventParticipant", "organization"),
        titled_table("StakeholderEngagement", "host_organization"),
        titled_table("ActionItem", "responsible_organization"),
        titled_table("ConsultationFeedback", "organization"),
        titled_table("MaoFocalPerson", "mao"),
    ]
