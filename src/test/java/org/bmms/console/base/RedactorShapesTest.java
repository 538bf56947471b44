package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorShapesTest {
    private static final String M = Redactor.MASK;

    private final Redactor redactor = new Redactor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATABASE_URL=postgres://app:s3cr3t@db:5432/obcms",
                "redis://:s3cr3t@localhost:6379/0",
                "postgres://app:s3cr3t@with@at/and/slash-s3cr3t@db/x",
                "SECRET_KEY=s3cr3t",
                "export SECRET_KEY=s3cr3t, with; everything' s3cr3t",
                "  DB_PASSWORD = \"s3cr3t\"",
                "DB_PASSWORD='s3cr3t with spaces'",
                "{\"password\":\"s3cr3t\"}",
                "{\"password\" : \"a\\\"s3cr3t\"}",
                "{\"outer\":\"{\\\"apiKey\\\":\\\"s3cr3t\\\"}\"}",
                "connect failed (password=s3cr3t, user=app)",
                "?user=app&password=s3cr3t&ssl=true",
                "Authorization: Basic czNjcjN0s3cr3t",
                "\"Authorization\": \"Bearer s3cr3t\"",
                "csrf_token: s3cr3t",
                "api_key=s3cr3t",
                "PGPASSWORD=s3cr3t pg_dump",
                "AWS_SECRET_ACCESS_KEY=s3cr3t",
                "MY_NOPASSWD: s3cr3t",
                "NOPASSWD=s3cr3t",
                "passphrase for key: none; passphrase: s3cr3t",
            })
    void whatStandsInAPlaceOfSecretsIsMasked(String text) {
        assertThat(redactor.redact(text)).doesNotContain("s3cr3t").contains(M);
    }

    @Test
    void whatSurroundsASecretStaysReadable() {
        assertThat(redactor.redact("DATABASE_URL=postgres://app:x@db:5432/obcms"))
                .isEqualTo("DATABASE_URL=postgres://app:" + M + "@db:5432/obcms");
        assertThat(redactor.redact("{\"password\":\"x\",\"user\":\"app\"}"))
                .isEqualTo("{\"password\":\"" + M + "\",\"user\":\"app\"}");
        assertThat(redactor.redact("(password=x, user=app)")).isEqualTo("(password=" + M + ", user=app)");
        assertThat(redactor.redact("A_PASSWORD=x\nB=y")).isEqualTo("A_PASSWORD=" + M + "\nB=y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUDO-PASSWORD: sudo wants a password for admin",
                "deploy ALL=(root) NOPASSWD: BMMS_UNITS",
                "at org.bmms.console.base.Secret.characters(Secret.java:38)",
                "password authentication failed for user \"app\"",
                "https://obcms.example:8443/health/",
                "the token has expired",
                "BMMS_MODE=bmms",
            })
    void ordinaryTextIsLeftAsItIs(String text) {
        assertThat(redactor.redact(text)).isEqualTo(text);
    }

    static Stream<String> hostileMegabytes() {
        int size = 1_000_000;
        return Stream.of("a", "password", "secret.", "://a:", "\\", "\\\"", "%41", "%", "token=\"", "'", " ", "\\u0041")
                .map(unit -> unit.repeat(size / unit.length()));
    }

    @ParameterizedTest
    @MethodSource("hostileMegabytes")
    void aLineOfAMegabyteTakesTimeInProportion(String line) {
        redactor.learn(Secret.of("zebra-4711"));
        redactor.learn(Secret.of("passwordzebra"));

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> redactor.redact(line));
    }

    @Test
    void aSecretAtTheEndOfAMegabyteIsFound() {
        redactor.learn(Secret.of("zebra-4711"));

        assertThat(redactor.redact("x".repeat(1_000_000) + "zebra-4711")).endsWith("x" + M);
    }
}
