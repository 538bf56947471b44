package org.bmms.console.target.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.function.Consumer;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.bmms.console.sandbox.network.FreePort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;
import redis.embedded.RedisServer;

@Timeout(30)
class RedisProbeTest {
    private static RedisServer server;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        port = FreePort.find();
        server = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("requirepass c4n4ry")
                .setting("save \"\"")
                .build();
        server.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop();
    }

    @Test
    void itReadsVersionAndQueues() {
        try (Jedis redis = new Jedis("127.0.0.1", port)) {
            redis.auth("c4n4ry");
            redis.select(3);
            redis.rpush("celery", "task1", "task2");
            redis.hset("unacked", "tag", "task0");
        }
        RedisFacts facts = new RedisProbe(RedisUrl.parse("redis://:c4n4ry@127.0.0.1:" + port + "/3")).read("celery");
        assertThat(facts.version()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(facts.ping()).isPositive();
        assertThat(facts.queued()).isEqualTo(2);
        assertThat(facts.unacknowledged()).isEqualTo(1);
    }

    @Test
    void anEmptyQueueHasNoLength() {
        assertThat(new RedisProbe(RedisUrl.parse("redis://:c4n4ry@127.0.0.1:" + port + "/0"))
                        .read("celery")
                        .queued())
                .isZero();
    }

    @Test
    void aWrongOrMissingPasswordIsSaid() {
        assertThatThrownBy(() -> probe("redis://:wr0ng-pw@127.0.0.1:" + port).read("celery"))
                .satisfies(is(RedisFailure.AUTHENTICATION));
        assertThatThrownBy(() -> probe("redis://127.0.0.1:" + port).read("celery"))
                .satisfies(is(RedisFailure.AUTHENTICATION));
    }

    @Test
    void whereNothingListensRedisIsUnreachable() throws IOException {
        int unused = FreePort.find();
        assertThatThrownBy(() -> probe("redis://127.0.0.1:" + unused).read("celery"))
                .satisfies(is(RedisFailure.UNREACHABLE));
    }

    @Test
    void aKeyOfAnotherTypeIsAnAnswerThatCannotBeUsed() {
        try (Jedis redis = new Jedis("127.0.0.1", port)) {
            redis.auth("c4n4ry");
            redis.set("notalist", "x");
        }
        assertThatThrownBy(() -> probe("redis://:c4n4ry@127.0.0.1:" + port).read("notalist"))
                .satisfies(is(RedisFailure.ANSWER));
    }

    private static RedisProbe probe(String url) {
        return new RedisProbe(RedisUrl.parse(url));
    }

    private static Consumer<Throwable> is(FailureCode code) {
        return thrown -> {
            assertThat(((FailureException) thrown).failure().code()).isEqualTo(code);
            assertThat(((FailureException) thrown).failure().toString()).doesNotContain("c4n4ry", "wr0ng-pw");
        };
    }
}
