package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void itsTextNeverShowsIt() {
        try (Secret secret = Secret.of("zebra-4711")) {
            assertThat(secret.toString()).isEqualTo(Redactor.MASK);
            assertThat("%s".formatted(secret)).doesNotContain("zebra");
            assertThat(Json.write(secret)).doesNotContain("zebra");
        }
    }

    @Test
    void itKeepsItsOwnCopyOfTheCharacters() {
        char[] typed = {'a', 'b'};
        try (Secret secret = Secret.of(typed)) {
            typed[0] = 'x';
            assertThat(secret.reveal()).isEqualTo("ab");
            secret.characters()[0] = 'y';
            assertThat(secret.reveal()).isEqualTo("ab");
        }
    }

    @Test
    void afterItWasWipedItCannotBeUsed() {
        Secret secret = Secret.of("zebra-4711");
        secret.close();

        assertThatIllegalStateException().isThrownBy(secret::characters);
        assertThatIllegalStateException().isThrownBy(secret::utf8);
        assertThatIllegalStateException().isThrownBy(secret::reveal);
    }

    @Test
    void itsBytesAreUtf8() {
        String value = "pässwörd €😀";
        try (Secret secret = Secret.of(value)) {
            assertThat(secret.utf8()).isEqualTo(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void halfACharacterIsReplacedAsStringsDo() {
        String value = "a\ud83d";
        try (Secret secret = Secret.of(value)) {
            assertThat(secret.utf8()).isEqualTo(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void anEmptyOneIsEmpty() {
        try (Secret empty = Secret.of("");
                Secret full = Secret.of("x")) {
            assertThat(empty.isEmpty()).isTrue();
            assertThat(empty.utf8()).isEmpty();
            assertThat(full.isEmpty()).isFalse();
        }
    }
}
