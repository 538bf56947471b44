package org.bmms.console.target.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Texts;
import org.bmms.console.sandbox.network.FreePort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;
import redis.embedded.RedisSentinel;
import redis.embedded.RedisServer;

/** Two real Redis and two real Sentinels, one of which wants a password of its own. */
@Timeout(60)
class SentinelSearchTest {
    private static final String PASSWORD = "s3ntinel-pw";

    private static int master;
    private static int replica;
    private static int open;
    private static int locked;
    private static RedisServer first;
    private static RedisServer second;
    private static RedisSentinel one;
    private static RedisSentinel other;

    @BeforeAll
    static void start() throws IOException {
        master = FreePort.find();
        replica = FreePort.find();
        open = FreePort.find();
        locked = FreePort.find();
        first = redis(master, "save \"\"");
        second = redis(replica, "replicaof 127.0.0.1 " + master);
        one = sentinel(open, "");
        other = sentinel(locked, "requirepass " + PASSWORD);
    }

    private static RedisServer redis(int port, String setting) throws IOException {
        RedisServer server = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting(setting)
                .build();
        server.start();
        return server;
    }

    private static RedisSentinel sentinel(int port, String setting) throws IOException {
        RedisSentinel sentinel = RedisSentinel.newRedisSentinel()
                .bind("127.0.0.1")
                .port(port)
                .setting("sentinel monitor obcms 127.0.0.1 " + master + " 1")
                .setting("sentinel down-after-milliseconds obcms 10000")
                .setting("sentinel failover-timeout obcms 20000")
                .setting(setting)
                .build();
        sentinel.start();
        return sentinel;
    }

    @AfterAll
    static void stop() throws IOException {
        one.stop();
        other.stop();
        second.stop();
        first.stop();
    }

    @Test
    void sentinelsAreAskedThroughTheirWaysAndThePasswordOnlyWhereOneIsWanted() {
        Asked asked = new Asked(PASSWORD);

        SentinelFacts facts = search("obcms", asked).ask();

        assertThat(facts).isEqualTo(new SentinelFacts("obcms", new Endpoint("127.0.0.1", master), 2, 2));
        assertThat(asked.names).containsExactly("obcms");
        assertThat(asked.refused).isEmpty();
    }

    @Test
    void oneThatSaysNothingIsCountedAsNotAgreeing() {
        Asked wrong = new Asked("wr0ng");

        SentinelFacts facts = search("obcms", wrong).ask();

        assertThat(facts.agreeing()).isEqualTo(1);
        assertThat(facts.isUnanimous()).isFalse();
        assertThat(wrong.refused).containsExactly("obcms");
    }

    @Test
    void whatNobodyKnowsIsSaidWithEachAnswer() {
        Failure failure = failure(() -> search("other", new Asked(PASSWORD)).ask());

        assertThat(failure.code()).isEqualTo(RedisFailure.NO_MASTER);
        assertThat(Texts.english().render(failure.what()))
                .contains("s1:26379 knows no other")
                .contains("s2:26379 knows no other");
    }

    /** The first one was named a moment ago and is a replica by now. */
    @Test
    void aReplicaIsNotTakenForTheMaster() {
        SentinelFacts late = new SentinelFacts("obcms", new Endpoint("127.0.0.1", replica), 2, 2);
        RedisUrl url = RedisUrl.parse("redis://127.0.0.1:" + replica);

        assertThat(failure(() -> new RedisProbe(url, Optional.of(late)).read("celery"))
                        .code())
                .isEqualTo(RedisFailure.NO_MASTER);
        RedisFacts unwatched = new RedisProbe(url).read("celery");
        assertThat(unwatched.sentinels()).isEmpty();
    }

    @Test
    void afterAFailoverTheOtherOneIsNamed() {
        SentinelSearch search = search("obcms", new Asked(PASSWORD));
        Endpoint before = search.ask().master();
        try (Jedis sentinel = new Jedis("127.0.0.1", open)) {
            eventually(() -> !sentinel.sentinelReplicas("obcms").isEmpty());
            sentinel.sentinelFailover("obcms");
        }

        eventually(() -> {
            SentinelFacts now = search.ask();
            return !now.master().equals(before) && now.isUnanimous();
        });

        SentinelFacts now = search.ask();
        RedisUrl url = RedisUrl.parse("redis://127.0.0.1:" + now.master().port());
        assertThat(new RedisProbe(url, Optional.of(now)).read("celery").sentinels())
                .contains(now);
    }

    private static SentinelSearch search(String name, SentinelCredentials credentials) {
        RedisSentinels sentinels =
                new RedisSentinels(List.of(new Endpoint("s1", 26379), new Endpoint("s2", 26379)), name);
        Map<String, Integer> ways = Map.of("s1", open, "s2", locked);
        return new SentinelSearch(
                sentinels, far -> new Endpoint("127.0.0.1", ways.getOrDefault(far.host(), 1)), credentials);
    }

    /** Somebody who knows a password. */
    private static final class Asked implements SentinelCredentials {
        private final String password;
        private final List<String> names = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();

        private Asked(String password) {
            this.password = password;
        }

        @Override
        public Optional<Secret> sentinelPassword(String name) {
            names.add(name);
            return Optional.of(Secret.of(password));
        }

        @Override
        public void sentinelPasswordRefused(String name) {
            refused.add(name);
        }
    }

    private static void eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static Failure failure(ThrowingCallable call) {
        FailureException thrown = catchThrowableOfType(FailureException.class, call);
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }
}
