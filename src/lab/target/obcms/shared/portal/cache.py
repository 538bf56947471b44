"""Django's cache in a Redis whose place is asked of Sentinels."""
from urllib.parse import unquote, urlsplit

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.sentinel import Sentinel, SentinelConnectionPool


class SentinelClient(RedisCacheClient):
    """All keys are in the one master."""

    def __init__(self, servers, master, **options):
        super().__init__(servers, **options)
        self._master = master

    def _get_connection_pool(self, write):
        if 0 not in self._pools:
            parts = [urlsplit(server) for server in self._servers]
            sentinels = Sentinel([(part.hostname, part.port or 26379) for part in parts], socket_timeout=2)
            self._pools[0] = SentinelConnectionPool(
                self._master,
                sentinels,
                password=unquote(parts[0].password or "") or None,
                db=int(parts[0].path.strip("/") or 0),
            )
        return self._pools[0]


class SentinelCache(RedisCache):
    def __init__(self, server, params):
        super().__init__(server, params)
        self._class = SentinelClient
