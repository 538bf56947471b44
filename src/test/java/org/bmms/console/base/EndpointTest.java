package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "db1:5432, db1, 5432, db1:5432",
        "db1, db1, 26379, db1:26379",
        "10.0.0.5:65535, 10.0.0.5, 65535, 10.0.0.5:65535",
        "[2001:db8::2]:5433, 2001:db8::2, 5433, [2001:db8::2]:5433",
        "[::1], ::1, 26379, [::1]:26379",
    })
    void hostAndPortAreReadAndWrittenBack(String text, String host, int port, String written) {
        Endpoint endpoint = Endpoint.parse(text, 26379).orElseThrow();

        assertThat(endpoint).isEqualTo(new Endpoint(host, port));
        assertThat(endpoint).hasToString(written);
        assertThat(Endpoint.parse(written, 1)).contains(endpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":5432", "db:", "db:0", "db:65536", "db:-1", "db:999999", "db:x", "[::1:5", "::1]:5", "[]:1"
            })
    void whatIsNoneIsEmpty(String text) {
        assertThat(Endpoint.parse(text, 5432)).isEmpty();
    }

    @Test
    void anEndpointHasAHostAndAPort() {
        assertThatThrownBy(() -> new Endpoint("", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Endpoint("h", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
