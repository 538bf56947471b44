"""Pages for those who watch over the site."""
import logging
import socket

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from redis.exceptions import RedisError

from .context import running_mode

logger = logging.getLogger("django.health")
PROBE = "ready-probe"


@never_cache
def health(request):
    """A process of the application answers."""
    return JsonResponse({"status": "healthy", **_process()})


@never_cache
def ready(request):
    """Database and cache answer too."""
    checks = {"database": _database(), "cache": _cache()}
    well = all(checks.values())
    answer = {"status": "ready" if well else "not_ready", "checks": checks, **_process()}
    return JsonResponse(answer, status=200 if well else 503)


def _process():
    return {"mode": running_mode(), "host": socket.gethostname(), "timestamp": timezone.now().isoformat()}


def _database():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return cursor.fetchone() == (1,)
    except DatabaseError as error:
        logger.warning("database does not answer: %s", type(error).__name__)
        return False


def _cache():
    try:
        value = timezone.now().isoformat()
        cache.set(PROBE, value, timeout=30)
        return cache.get(PROBE) is not None
    except RedisError as error:
        logger.warning("cache does not answer: %s", type(error).__name__)
        return False
