# bmms-probe: effective_mode
# What the application makes of its settings. Whatever cannot be read is null and named under "errors".
def bmms_probe(arguments):
    import importlib
    import os
    import platform

    import django
    from django.conf import settings

    errors = {}

    def attempt(name, read):
        try:
            return read()
        except Exception as error:
            errors[name] = type(error).__name__
            return None

    def setting(name):
        return attempt(name, lambda: getattr(settings, name))

    # The checklist's module, or its sibling where the settings live elsewhere.
    own = os.environ.get("DJANGO_SETTINGS_MODULE", "obc_management.settings")
    candidates = ["obc_management.settings.bmms_config", own + ".bmms_config"]
    if "." in own:
        candidates.append(own.rsplit(".", 1)[0] + ".bmms_config")
    config = None
    for candidate in candidates:
        try:
            config = importlib.import_module(candidate)
            break
        except ImportError:
            continue

    def helper(name):
        return attempt(name, lambda: bool(getattr(config, name)()))

    def active_organizations():
        from django.apps import apps

        model = apps.get_model("organizations", "Organization")
        return model._base_manager.filter(is_active=True).count()

    database = attempt("DATABASES", lambda: settings.DATABASES["default"]) or {}
    return {
        "settings_module": own,
        "config_module": config.__name__ if config else None,
        "is_bmms_mode": helper("is_bmms_mode"),
        "is_obcms_mode": helper("is_obcms_mode"),
        "multi_tenant_enabled": helper("multi_tenant_enabled"),
        "organization_switching_enabled": helper("organization_switching_enabled"),
        "bmms_mode": setting("BMMS_MODE"),
        "default_organization_code": setting("DEFAULT_ORGANIZATION_CODE"),
        "ocm_organization_code": setting("OCM_ORGANIZATION_CODE"),
        "debug": setting("DEBUG"),
        "allowed_hosts": attempt("ALLOWED_HOSTS", lambda: [str(host) for host in settings.ALLOWED_HOSTS]),
        "secret_key_length": attempt("SECRET_KEY", lambda: len(settings.SECRET_KEY)),
        "hsts_seconds": setting("SECURE_HSTS_SECONDS"),
        "session_engine": setting("SESSION_ENGINE"),
        "login_url": attempt("LOGIN_URL", lambda: str(settings.LOGIN_URL)),
        "database_name": attempt("NAME", lambda: str(database.get("NAME") or "")),
        "database_host": attempt("HOST", lambda: str(database.get("HOST") or "")),
        "database_port": attempt("PORT", lambda: str(database.get("PORT") or "")),
        "database_engine": attempt("ENGINE", lambda: str(database.get("ENGINE") or "")),
        "active_organizations": attempt("organizations", active_organizations),
        "django_version": django.get_version(),
        "python_version": platform.python_version(),
        "errors": errors,
    }
