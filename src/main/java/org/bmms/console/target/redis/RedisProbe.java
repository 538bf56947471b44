package org.bmms.console.target.redis;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bmms.console.base.Failure;
import org.bmms.console.base.MayWait;
import org.bmms.console.base.Message;
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

    /** As Kombu names its sets, and parts the fields of what is in them. */
    private static final String BINDING = "_kombu.binding.";

    private static final String SEPARATOR = "\u0006\u0016";
    private static final int[] PRIORITIES = {3, 6, 9};

    private static final String TUNNEL = "127.0.0.1";

    private final RedisUrl url;
    private final Optional<SentinelFacts> sentinels;

    /** A probe; through a tunnel, the address is the tunnel's near end ({@link RedisUrl#at}). */
    public RedisProbe(RedisUrl url) {
        this(url, Optional.empty());
    }

    /** A probe of the Redis that Sentinels named a moment ago; one that is not the master after all is not asked. */
    public RedisProbe(RedisUrl url, Optional<SentinelFacts> sentinels) {
        this.url = url;
        this.sentinels = sentinels;
    }

    /**
     * Asks once.
     *
     * @param queue the name of Celery's queue
     * @throws org.bmms.console.base.FailureException a {@code REDIS-} code
     */
    public RedisFacts read(String queue) {
        return asked(redis -> new RedisFacts(
                field(redis.info("server"), "redis_version"),
                ping(redis),
                redis.llen(queue),
                redis.hlen(UNACKNOWLEDGED),
                sentinels));
    }

    /**
     * Asks how busy it is.
     *
     * @param queue the name of Celery's queue; others that tasks are sent to in the same way are found
     * @throws org.bmms.console.base.FailureException a {@code REDIS-} code
     */
    public RedisVitals vitals(String queue) {
        return asked(redis -> {
            Duration ping = ping(redis);
            String info = redis.info("memory") + redis.info("clients");
            Map<String, Long> queues = new TreeMap<>();
            queues(redis, queue).forEach(name -> queues.put(name, waiting(redis, name)));
            return new RedisVitals(
                    ping,
                    number(info, "used_memory"),
                    number(info, "maxmemory"),
                    number(info, "connected_clients"),
                    number(info, "maxclients"),
                    queues,
                    redis.hlen(UNACKNOWLEDGED),
                    sentinels);
        });
    }

    /** What Celery's transport has bound to the exchange of that name, and the queue of that name in any case. */
    private static Set<String> queues(Jedis redis, String queue) {
        Set<String> names = new TreeSet<>(Set.of(queue));
        for (String binding : redis.smembers(BINDING + queue)) {
            String[] parts = binding.split(SEPARATOR, -1);
            if (parts.length == 3 && !parts[2].isEmpty()) {
                names.add(parts[2]);
            }
        }
        return names;
    }

    /** Tasks of other priorities than the usual one wait in lists of their own. */
    private static long waiting(Jedis redis, String queue) {
        long waiting = redis.llen(queue);
        for (int priority : PRIORITIES) {
            waiting += redis.llen(queue + SEPARATOR + priority);
        }
        return waiting;
    }

    private static Duration ping(Jedis redis) {
        long started = System.nanoTime();
        redis.ping();
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private <T> T asked(Function<Jedis, T> question) {
        assert MayWait.here();
        try (Jedis redis = connect()) {
            sentinels.ifPresent(said -> requireMaster(redis, said));
            return question.apply(redis);
        } catch (JedisAccessControlException e) {
            throw failure(RedisFailure.AUTHENTICATION, e);
        } catch (JedisConnectionException e) {
            throw failure(RedisFailure.UNREACHABLE, e);
        } catch (JedisException e) {
            throw failure(RedisFailure.ANSWER, e);
        }
    }

    /** In the middle of a failover Sentinels may still name the old one. */
    private static void requireMaster(Jedis redis, SentinelFacts said) {
        boolean master = field(redis.info("replication"), "role").equals("master");
        if (!master) {
            throw Failure.unchanged(
                            RedisFailure.NO_MASTER,
                            said.name(),
                            Message.of("target.sentinel.replica", said.master().toString()))
                    .asException();
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

    private static String field(String info, String name) {
        return info.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** What an older Redis does not say is 0. */
    private static long number(String info, String name) {
        String value = field(info, name);
        return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
    }

    private RuntimeException failure(RedisFailure code, JedisException cause) {
        return Failure.unchanged(code, url.host(), url.port())
                .withDetail(cause.toString())
                .asException(cause);
    }
}
