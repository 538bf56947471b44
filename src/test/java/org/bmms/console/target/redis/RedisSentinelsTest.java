package org.bmms.console.target.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisSentinelsTest {

    @ParameterizedTest
    @CsvSource({
        "'sentinel://h1:26379/0', 'h1:26379', mymaster, '', 0",
        "'sentinel://:p%40ss@h1:26379/2;sentinel://:p%40ss@h2:26380/2', 'h1:26379 h2:26380', mymaster, p@ss, 2",
        "'sentinel://h1;sentinel://h2;sentinel://h3/1', 'h1:26379 h2:26379 h3:26379', mymaster, '', 1",
        "'sentinel://:pw@h1:26379,h2,h3:5/3?master_name=cache', 'h1:26379 h2:26379 h3:5', cache, pw, 3",
        "'sentinel://h1:26379/0?sentinel_master=obcms', 'h1:26379', obcms, '', 0",
        "'sentinel://[::1]:26379/0', '[::1]:26379', mymaster, '', 0",
    })
    void sentinelsAreReadAsCeleryWritesThem(String url, String places, String master, String password, int database) {
        RedisSentinels.Written written = RedisSentinels.parse(url).orElseThrow();

        assertThat(written.sentinels().sentinels()).extracting(Object::toString).containsExactly(places.split(" "));
        assertThat(written.sentinels().master()).isEqualTo(master);
        Secret found = written.redis().password();
        assertThat(found == null ? "" : found.reveal()).isEqualTo(password);
        assertThat(written.redis().database()).isEqualTo(database);
    }

    @Test
    void anAddressOfRedisItselfNamesNone() {
        assertThat(RedisSentinels.parse("redis://:pw@redis:6379/0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentinel://", "sentinel://h1:0", "sentinel://:c4n4ry@h1:26379;sentinel://:c4n4ry@:26379"})
    void whatCannotBeReadIsRefusedWithoutItsPassword(String url) {
        FailureException thrown = catchThrowableOfType(FailureException.class, () -> RedisSentinels.parse(url));

        assertThat(thrown.failure().code()).isEqualTo(RedisFailure.URL);
        assertThat(thrown.failure().toString()).doesNotContain("c4n4ry");
    }
}
