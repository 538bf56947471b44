from django.db import migrations


def create(apps, schema_editor):
    apps.get_model("organizations", "Organization").objects.create(
        code="OOBC", name="Office for Other Bangsamoro Communities", acronym="OOBC", org_type="office"
    )


def delete_all(apps, schema_editor):
    """What the real system does when this is reversed: it takes every organisation with it."""
    apps.get_model("organizations", "Organization").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("organizations", "0001_initial")]

    operations = [migrations.RunPython(create, delete_all)]
