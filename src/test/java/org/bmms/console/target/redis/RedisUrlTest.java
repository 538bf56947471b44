package org.bmms.console.target.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisUrlTest {

    @ParameterizedTest
    @CsvSource({
        "redis://localhost:6379/0, localhost, 6379, , , 0, false",
        "redis://localhost, localhost, 6379, , , 0, false",
        "redis://, localhost, 6379, , , 0, false",
        "rediss://:p%40ss%2F+w@cache.example:6380/2, cache.example, 6380, , p@ss/+w, 2, true",
        "redis://me:pw@10.0.0.1/1, 10.0.0.1, 6379, me, pw, 1, false",
        "redis://[::1]:6390/3, ::1, 6390, , , 3, false",
        "REDIS://h/?db=4, h, 6379, , , 4, false",
        "redis://h:1/1?ssl_cert_reqs=none&db=5, h, 1, , , 5, false",
    })
    void anAddressIsReadInAllItsForms(
            String url, String host, int port, @Nullable String user, @Nullable String password, int db, boolean tls) {
        RedisUrl parsed = RedisUrl.parse(url);
        Secret secret = parsed.password();
        assertThat(parsed.host()).isEqualTo(host);
        assertThat(parsed.port()).isEqualTo(port);
        assertThat(parsed.user()).isEqualTo(user);
        assertThat(secret == null ? null : secret.reveal()).isEqualTo(password);
        assertThat(parsed.database()).isEqualTo(db);
        assertThat(parsed.tls()).isEqualTo(tls);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:6379",
                "unix:///run/redis.sock",
                "redis+socket:///x",
                "redis://h:0",
                "redis://h:70000",
                "redis://h/x",
                "redis://:%zz@h",
                "redis://a@b@h",
                "http://h"
            })
    void anythingElseIsRefused(String url) {
        assertThatThrownBy(() -> RedisUrl.parse(url)).isInstanceOfSatisfying(FailureException.class, e -> {
            assertThat(e.failure().code()).isEqualTo(RedisFailure.URL);
            assertThat(e.failure().arguments()).isEmpty();
        });
    }

    @Test
    void thePasswordIsNotInItsTextForm() {
        assertThat(RedisUrl.parse("redis://:canary@h").toString()).contains("h").doesNotContain("canary");
    }
}
