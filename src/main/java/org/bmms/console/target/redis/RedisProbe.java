package org.bmms.console.target.redis;

import java.time.Duration;
import org.bmms.console.base.Failure;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** Asks Redis; one short connection for each question, read only. */
public final class RedisProbe {
    private static final int LIMIT = (int) Duration.ofSeconds(3).toMillis();

    /** Where Celery's Redis transport keeps what workers have taken. */
    private static final String UNACKNOWLEDGED = "unacked";

    private static final String TUNNEL = "127.0.0.1";

    private final RedisUrl url;

    /** A probe; through a tunnel, the address is the tunnel's near end ({@link RedisUrl#at}). */
    public RedisProbe(RedisUrl url) {
        this.url = url;
    }

    /**
     * Asks once.
     *
     * @param queue the name of Celery's queue
     * @throws org.bmms.console.base.FailureException a {@code REDIS-} code
     */
    public RedisFacts read(String queue) {
        try (Jedis redis = connect()) {
            long started = System.nanoTime();
            redis.ping();
            Duration ping = Duration.ofNanos(System.nanoTime() - started);
            return new RedisFacts(version(redis.info("server")), ping, redis.llen(queue), redis.hlen(UNACKNOWLEDGED));
        } catch (JedisAccessControlException e) {
            throw failure(RedisFailure.AUTHENTICATION, e);
        } catch (JedisConnectionException e) {
            throw failure(RedisFailure.UNREACHABLE, e);
        } catch (JedisException e) {
            throw failure(RedisFailure.ANSWER, e);
        }
    }

    private Jedis connect() {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(LIMIT)
                .socketTimeoutMillis(LIMIT)
                .database(url.database())
                .clientName("bmms-console");
        if (url.tls()) {
            config.sslOptions(SslOptions.builder().sslVerifyMode(verification()).build());
        }
        if (url.user() != null) {
            config.user(url.user());
        }
        if (url.password() != null) {
            config.password(url.password().reveal());
        }
        return new Jedis(new HostAndPort(url.host(), url.port()), config.build());
    }

    /** Behind a tunnel the near end has another name than the certificate; SSH has proved the way until there. */
    private SslVerifyMode verification() {
        return url.host().equals(TUNNEL) ? SslVerifyMode.CA : SslVerifyMode.FULL;
    }

    private static String version(String info) {
        return info.lines()
                .filter(line -> line.startsWith("redis_version:"))
                .map(line -> line.substring("redis_version:".length()).strip())
                .findFirst()
                .orElse("");
    }

    private RuntimeException failure(RedisFailure code, JedisException cause) {
        return Failure.unchanged(code, url.host(), url.port())
                .withDetail(cause.toString())
                .asException(cause);
    }
}
