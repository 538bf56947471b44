# bmms-probe: deployment
# What the deployment checklist asks about the application's settings, programs and first data. Of secrets only figures
# leave this process. Whatever cannot be read is null and named under "errors".
def bmms_probe(arguments):
    import collections
    import importlib.metadata
    import math
    import os
    import pathlib
    import platform
    import re
    import sys

    import django
    from django.conf import settings

    errors = {}

    def attempt(name, read):
        try:
            return read()
        except Exception as error:
            errors[name] = type(error).__name__
            return None

    def texts(name):
        return attempt(name, lambda: [str(value) for value in getattr(settings, name)])

    def path(name):
        return attempt(name, lambda: os.path.abspath(str(getattr(settings, name))) if getattr(settings, name) else None)

    def secret_key():
        key = settings.SECRET_KEY
        counts = collections.Counter(key)
        per_character = -sum(n / len(key) * math.log2(n / len(key)) for n in counts.values()) if key else 0.0
        return {
            "length": len(key),
            "distinct": len(counts),
            "bits": int(per_character * len(key)),
            "marked_insecure": key.startswith("django-insecure-"),
        }

    def error_tracking():
        try:
            import sentry_sdk

            # Its first version keeps the client elsewhere.
            client = getattr(sentry_sdk, "get_client", None)
            if client().is_active() if client else sentry_sdk.Hub.current.client is not None:
                return "sentry"
        except Exception:
            pass
        if getattr(settings, "SENTRY_DSN", "") or os.environ.get("SENTRY_DSN", ""):
            return "dsn"
        handlers = getattr(settings, "LOGGING", {}).get("handlers", {})
        mails = any("AdminEmailHandler" in str(handler.get("class", "")) for handler in handlers.values())
        return "mail" if mails and getattr(settings, "ADMINS", ()) else "none"

    # The checklist's file, or the one of the real application; the interpreter is the virtual environment's own.
    def requirements():
        base = pathlib.Path(arguments["root"])
        names = ["requirements/production.txt", "requirements/base.txt", "requirements.txt"]
        found = next((base / name for name in names if (base / name).is_file()), None)
        if found is None:
            return {"file": None, "checked": 0, "missing": []}
        checked, missing = wanted(found, set())
        return {"file": str(found), "checked": checked, "missing": missing}

    def wanted(file, seen):
        checked, missing = 0, []
        seen.add(file)
        for line in file.read_text(encoding="utf-8").splitlines():
            line = line.split(" #")[0].strip()
            other = re.match(r"-r\s*(\S+)|--requirement[= ](\S+)", line)
            if other:
                included = (file.parent / (other.group(1) or other.group(2))).resolve()
                if included.is_file() and included not in seen:
                    more, absent = wanted(included, seen)
                    checked, missing = checked + more, missing + absent
                continue
            package = re.match(r"([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?\s*(==\s*([^\s;,]+))?", line)
            # A line with a condition for other systems says nothing about this one.
            if not package or ";" in line:
                continue
            checked += 1
            try:
                version = importlib.metadata.version(package.group(1))
                if package.group(3) and "*" not in package.group(3) and version != package.group(3):
                    missing.append(package.group(1) + " " + package.group(3) + " (" + version + ")")
            except importlib.metadata.PackageNotFoundError:
                missing.append(package.group(1))
        return checked, missing

    def superusers():
        from django.contrib.auth import get_user_model

        return get_user_model()._base_manager.filter(is_superuser=True, is_active=True).count()

    def organization():
        from django.apps import apps

        code = arguments["default_code"]
        found = apps.get_model("organizations", "Organization")._base_manager.filter(code=code).first()
        return str(found.name) if found else ""

    def geography():
        from django.apps import apps

        wanted = ["Region", "Province", "Municipality", "Barangay"]
        counts = {}
        for model in apps.get_models():
            if model.__name__ in wanted and model.__name__ not in counts:
                counts[model.__name__] = model._base_manager.count()
        return counts

    return {
        "secret_key": attempt("SECRET_KEY", secret_key),
        "debug": attempt("DEBUG", lambda: bool(settings.DEBUG)),
        "allowed_hosts": texts("ALLOWED_HOSTS"),
        "csrf_trusted_origins": texts("CSRF_TRUSTED_ORIGINS"),
        "database_url": attempt("DATABASE_URL", lambda: bool(os.environ.get("DATABASE_URL"))),
        "error_tracking": attempt("error_tracking", error_tracking),
        "static_root": path("STATIC_ROOT"),
        "media_root": path("MEDIA_ROOT"),
        "virtual_environment": sys.prefix if sys.prefix != sys.base_prefix else None,
        "python_version": platform.python_version(),
        "django_version": django.get_version(),
        "requirements": attempt("requirements", requirements),
        "superusers": attempt("superusers", superusers),
        "default_organization": attempt("default_organization", organization),
        "geography": attempt("geography", geography),
        "errors": errors,
    }
