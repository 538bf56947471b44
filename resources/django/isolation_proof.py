# The proof itself. The other parts come as defaults: the shell may run this with separate globals and locals.
def bmms_probe(
    arguments, evidence_for=bmms_evidence, rows_for=bmms_rows, views_for=bmms_views, tasks_for=bmms_tasks
):
    import contextlib
    import importlib
    import os

    from django.apps import apps
    from django.conf import settings
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import update_last_login
    from django.contrib.auth.signals import user_logged_in
    from django.db import connection, connections, transaction
    from django.test.utils import override_settings, setup_test_environment, teardown_test_environment

    evidence = evidence_for(arguments)
    note, answer = evidence.note, evidence.answer
    User = get_user_model()

    def memberships():
        for model in apps.get_app_config("organizations").get_models():
            if {"user", "organization"} <= {field.name for field in model._meta.concrete_fields}:
                return model._base_manager.filter(is_active=True)
        return User._base_manager.none()

    def user_of(organization, name):
        """The user of that name, or the first who may log in and is no superuser."""
        if name:
            user = User._base_manager.filter(**{User.USERNAME_FIELD: name}).first()
        else:
            fit = {"is_active": True, "is_superuser": False}
            if any(field.name == "is_approved" for field in User._meta.concrete_fields):
                fit["is_approved"] = True
            mine = memberships().filter(organization=organization).values("user")
            user = User._base_manager.filter(pk__in=mine, **fit).order_by("pk").first()
        if user is None:
            note("cannot", code="NO_USER", subject=name or organization.code)
        elif user.is_superuser:
            note("refused", code="SUPERUSER", subject=user.get_username())
        elif not memberships().filter(organization=organization, user=user).exists():
            note("cannot", code="NO_MEMBER", subject=user.get_username())
        else:
            answer["users"][organization.code] = user.get_username()
        return user

    def examine_role():
        """Rules of the database do not bind a role that is above them."""
        if connection.vendor != "postgresql":
            return
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_user, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
            role, above = cursor.fetchone()
            if above:
                note("refused", code="BYPASSES", subject=str(role))

    def examine_mode():
        own = os.environ.get("DJANGO_SETTINGS_MODULE", "obc_management.settings")
        candidates = [own + ".bmms_config", own.rpartition(".")[0] + ".bmms_config"]
        for name in ["obc_management.settings.bmms_config", *candidates]:
            try:
                config = importlib.import_module(name)
            except (ImportError, ValueError):
                continue
            if not config.is_bmms_mode():
                note("cannot", code="MODE", subject=str(getattr(settings, "BMMS_MODE", "")))
            return
        note("cannot", code="MODE_UNKNOWN", subject="is_bmms_mode()")

    def sides():
        for side in ("pilot", "other"):
            organization = evidence.Organization._base_manager.filter(code=arguments[side]).first()
            if organization is None:
                note("cannot", code="NO_ORGANIZATION", subject=arguments[side])
            else:
                yield organization, user_of(organization, arguments[side + "_user"])

    def prove(views, tasks, rows):
        examine_role()
        examine_mode()
        if evidence.community is None:
            note("cannot", code="NO_COMMUNITY", subject=", ".join(arguments["communities"]))
        chosen = list(sides())
        if answer["refused"] or answer["cannot"]:
            return
        pilot, other = (views.Viewer(organization, user) for organization, user in chosen)
        directions = [(pilot, other), (other, pilot)]
        for viewer, owner in directions:
            before = viewer.stable_pages()
            owner.within(lambda: rows.save_community(owner))
            rows.make_all(owner.organization)
            viewer.examine_pages(owner.organization, before)
        for viewer, owner in directions:
            viewer.examine_models(owner.organization)
        tasks.examine(directions)

    def prove_and_roll_back(views, tasks, rows):
        with contextlib.ExitStack() as databases:
            for alias in connections:
                databases.enter_context(transaction.atomic(using=alias))
            try:
                if connection.vendor == "postgresql":
                    with connection.cursor() as cursor:
                        cursor.execute("SET LOCAL statement_timeout = '60s'; SET LOCAL lock_timeout = '5s'")
                prove(views, tasks, rows)
            finally:
                for alias in connections:
                    transaction.set_rollback(True, using=alias)

    memory = "django.core.cache.backends.locmem.LocMemCache"
    rows = rows_for(arguments, evidence)
    views = views_for(arguments, evidence, rows)
    tasks = tasks_for(arguments, evidence)
    harmless = {
        "ROOT_URLCONF": views.urls,
        "SESSION_ENGINE": "django.contrib.sessions.backends.signed_cookies",
        "CACHES": {name: {"BACKEND": memory, "LOCATION": "bmms-" + name} for name in settings.CACHES},
    }
    setup_test_environment(debug=settings.DEBUG)
    user_logged_in.disconnect(update_last_login, dispatch_uid="update_last_login")
    try:
        with override_settings(**harmless), tasks.nothing_queued():
            prove_and_roll_back(views, tasks, rows)
    finally:
        teardown_test_environment()
    return answer
