# The rows that tell two organisations apart: one of each model for each of them, made from the fields' types.
def bmms_rows(arguments, evidence):
    import datetime
    import decimal
    import uuid
    from types import SimpleNamespace

    from django.db import models, transaction

    class Unmakeable(Exception):
        pass

    MARKER = arguments["marker"]
    KINDS = [
        (models.EmailField, lambda: MARKER + "@proof.invalid"),
        (models.URLField, lambda: "https://proof.invalid/"),
        (models.UUIDField, uuid.uuid4),
        (models.BooleanField, lambda: False),
        (models.DateTimeField, lambda: datetime.datetime.now(datetime.timezone.utc)),
        (models.DateField, datetime.date.today),
        (models.TimeField, lambda: datetime.time(9)),
        (models.DurationField, lambda: datetime.timedelta(0)),
        (models.DecimalField, lambda: decimal.Decimal(1)),
        (models.FloatField, lambda: 1.0),
        (models.IntegerField, lambda: 1),
        (models.JSONField, dict),
        (models.GenericIPAddressField, lambda: "127.0.0.1"),
        (models.FileField, lambda: ""),
    ]
    made = {}

    def plain(field):
        if field.choices:
            return field.flatchoices[0][0]
        for kind, value in KINDS:
            if isinstance(field, kind):
                return value()
        if isinstance(field, (models.CharField, models.TextField)):
            return (MARKER + " " + field.name)[: field.max_length]
        raise Unmakeable(field.name)

    def parent(field, organization):
        if field.related_model in evidence.scoped:
            return make(field.related_model, organization)
        row = evidence.rows_of(field.related_model).first()
        if row is None:
            raise Unmakeable(field.name)
        return row

    def values(model, organization):
        given = {}
        for field in model._meta.concrete_fields:
            if field.name == evidence.scoped[model].name:
                given[field.name] = organization
            elif field.primary_key or field.null or (field.has_default() and not field.unique):
                continue
            elif field.is_relation:
                given[field.name] = parent(field, organization)
            else:
                given[field.attname] = plain(field)
        return given

    def remember(model, organization, row):
        made[model, organization.pk] = row
        evidence.note("created", table=model._meta.db_table, key=str(row.pk))

    def make(model, organization):
        """A row of the organisation; without save(), so that nothing but the row comes of it."""
        if (model, organization.pk) not in made:
            with transaction.atomic():
                row = model(**values(model, organization))
                evidence.rows_of(model).bulk_create([row])
            remember(model, organization, row)
        return made[model, organization.pk]

    def make_all(organization):
        for model in evidence.scoped:
            try:
                make(model, organization)
            except Exception as error:
                evidence.note("unexamined", way="MODEL", subject=model._meta.label, why=type(error).__name__)

    def save_community(viewer):
        """As the application saves it, for the user who asks; where that fails, it is made like the others."""
        try:
            with transaction.atomic():
                row = evidence.community(**values(evidence.community, viewer.organization))
                row.save()
            remember(evidence.community, viewer.organization, row)
        except Exception as error:
            evidence.note("unexamined", way="SAVE", subject=evidence.community._meta.label, why=type(error).__name__)

    return SimpleNamespace(made=made, make_all=make_all, save_community=save_community)
