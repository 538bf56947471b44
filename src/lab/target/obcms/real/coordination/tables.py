"""Parts of migrations that make tables which point at organisations of the older kind."""
from django.db import migrations, models


def partner_column():
    """A nullable foreign key with a uuid."""
    return models.ForeignKey(
        to="coordination.organization", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )


def titled_table(name, *partners):
    """Makes a table with a title and foreign keys of these names."""
    return migrations.CreateModel(
        name=name,
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("title", models.CharField(max_length=255)),
            *((partner, partner_column()) for partner in partners),
        ],
    )
