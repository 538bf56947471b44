from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("organizations", "0001_initial")]

    operations = [
        migrations.AddField("organization", "metadata", models.JSONField(blank=True, default=dict)),
    ]
