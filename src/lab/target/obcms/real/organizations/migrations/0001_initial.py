from django.conf import settings
from django.db import migrations, models

from organizations.membership import membership_fields

TYPES = [
    ("ministry", "Ministry"),
    ("office", "Office"),
    ("agency", "Agency"),
    ("special", "Special Body"),
    ("commission", "Commission"),
]


def optional(model):
    return models.ForeignKey(to=model, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("common", "0002_region_municipality"),
    ]

    operations = [
        migrations.CreateModel(
            name="Organization",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=20, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("acronym", models.CharField(blank=True, max_length=20)),
                ("org_type", models.CharField(choices=TYPES, max_length=20)),
                ("mandate", models.TextField(blank=True)),
                ("powers", models.JSONField(blank=True, default=list)),
                ("enable_mana", models.BooleanField(default=True)),
                ("enable_planning", models.BooleanField(default=True)),
                ("enable_budgeting", models.BooleanField(default=True)),
                ("enable_me", models.BooleanField(default=True)),
                ("enable_coordination", models.BooleanField(default=True)),
                ("enable_policies", models.BooleanField(default=True)),
                ("head_official", models.CharField(blank=True, max_length=200)),
                ("head_title", models.CharField(blank=True, max_length=100)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=20)),
                ("website", models.URLField(blank=True)),
                ("address", models.TextField(blank=True)),
                ("is_active", models.BooleanField(default=True)),
                ("is_pilot", models.BooleanField(default=False)),
                ("onboarding_date", models.DateField(blank=True, null=True)),
                ("go_live_date", models.DateField(blank=True, null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("primary_focal_person", optional(settings.AUTH_USER_MODEL)),
                ("primary_region", optional("common.region")),
                ("service_areas", models.ManyToManyField(blank=True, related_name="+", to="common.municipality")),
            ],
        ),
        migrations.CreateModel(
            name="OrganizationMembership",
            fields=membership_fields(),
            options={"abstract": False, "unique_together": {("user", "organization")}},
        ),
    ]
