# bmms-probe: isolation
# Whether two organisations see each other's rows: in requests of their users, in pages, in tasks, and where no organisation
# is known. Rows of both are made for it; everything is rolled back, nothing is mailed, cached or queued meanwhile.
# This part holds what is found, and knows which models belong to organisations.
def bmms_evidence(arguments):
    from types import SimpleNamespace

    from django.apps import apps
    from django.db import models

    LIMIT = 200
    Organization = apps.get_model("organizations", "Organization")
    kinds = ("refused", "cannot", "leaks", "examined", "unexamined", "created", "queued")
    answer = {"users": {}, **{kind: [] for kind in kinds}}

    def note(kind, **what):
        if what not in answer[kind]:
            answer[kind].append(what)

    def finding(count, way, subject, viewer, other):
        note("examined", way=way, subject=subject, viewer=viewer.organization.code)
        if count:
            owner = {"viewer": viewer.organization.code, "owner": other.code}
            note("leaks", way=way, subject=subject, rows=count, **owner)

    def rows_of(model):
        """All rows, whatever the application's managers hide."""
        return models.QuerySet(model)

    def scope_of(model):
        for field in model._meta.concrete_fields:
            if field.is_relation and field.related_model is Organization:
                return field
        return None

    scoped = {
        model: scope_of(model)
        for model in apps.get_models()
        if model._meta.app_label != Organization._meta.app_label and scope_of(model)
    }
    by_table = {model._meta.db_table: model for model in scoped}

    def foreign(queryset, organization):
        """How many of the rows that a query gives belong to others; of a slice, the first ones are looked at."""
        scope = scoped[queryset.model]
        if queryset.query.is_sliced:
            return sum(1 for row in queryset[:LIMIT] if getattr(row, scope.attname) not in (None, organization.pk))
        return queryset.filter(**{scope.name + "__isnull": False}).exclude(**{scope.name: organization}).count()

    def managers(model):
        found = [getattr(model, "objects", None), model._default_manager]
        return {id(manager): manager for manager in found if manager is not None}.values()

    return SimpleNamespace(
        answer=answer,
        note=note,
        finding=finding,
        rows_of=rows_of,
        scoped=scoped,
        community=next((by_table[table] for table in arguments["communities"] if table in by_table), None),
        foreign=foreign,
        managers=managers,
        Organization=Organization,
    )
