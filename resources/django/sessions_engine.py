# bmms-probe: sessions_engine
# Where logged-in users' sessions are kept, and how many rows the database holds of them.
def bmms_probe(arguments):
    from django.conf import settings
    from django.db import connection

    engine = settings.SESSION_ENGINE
    stored = None
    if engine.endswith((".db", ".cached_db")):
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM django_session")
            stored = cursor.fetchone()[0]
    return {"engine": engine, "cache_alias": getattr(settings, "SESSION_CACHE_ALIAS", None), "stored": stored}
