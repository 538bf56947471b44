"""Parts of migrations that make tables with organisations."""
from django.db import migrations, models
from django.utils import timezone


def scoped_table(name, *fields, **options):
    """Makes a table whose rows will belong to an organisation once organization_columns has added the column.

    :param fields: name and field, without those that all such tables have
    :param options: as in a model's Meta
    """
    return migrations.CreateModel(
        name=name,
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            *fields,
            ("created_at", models.DateTimeField(default=timezone.now)),
            ("updated_at", models.DateTimeField(default=timezone.now)),
        ],
        options=options,
    )


def belongs_to(model, null=False):
    """A foreign key whose row goes with its parent."""
    return models.ForeignKey(to=model, on_delete=models.CASCADE, null=null, blank=null)


def organization_columns(*names):
    """The nullable step: adds the organisation to tables that have rows already."""
    return [migrations.AddField(name, "organization", _organization(null=True)) for name in names]


def required_organization(*names):
    """The required step: fails while a row has no organisation."""
    return [migrations.AlterField(name, "organization", _organization(null=False)) for name in names]


def _organization(null):
    return models.ForeignKey(
        to="organizations.organization",
        on_delete=models.PROTECT,
        null=null,
        blank=null,
        related_name="+",
    )
