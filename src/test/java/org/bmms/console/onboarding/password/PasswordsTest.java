package org.bmms.console.onboarding.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Failures;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PasswordsTest {
    private final Redactor redactor = new Redactor();

    /** Made by Django's own PBKDF2PasswordHasher. */
    @Test
    void theHashIsDjangos() {
        assertThat(new DjangoHash(1000).of(Secret.of("öffne-dich 7"), "AbCdEfGhIjKlMnOpQrStUv"))
                .isEqualTo("pbkdf2_sha256$1000$AbCdEfGhIjKlMnOpQrStUv$fEvATFRHoz1Rt474Fchz3l6OY7JpA93yYG/WQ3NQlEA=");
    }

    @Test
    void equalPasswordsHaveDifferentHashesThatFitTheColumn() {
        DjangoHash hash = new DjangoHash(1_000_000 / 1000);
        String one = hash.of(Secret.of("same"));

        assertThat(hash.of(Secret.of("same"))).isNotEqualTo(one);
        assertThat(one).matches("pbkdf2_sha256\\$1000\\$[A-Za-z0-9]{22}\\$[A-Za-z0-9+/]{43}=");
        assertThat(DjangoHash.unusable()).matches("![A-Za-z0-9]{40}").isNotEqualTo(DjangoHash.unusable());
    }

    @Test
    void temporaryPasswordsAreReadableAndNeverTheSame() {
        TemporaryPassword passwords = new TemporaryPassword();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String one = passwords.generate().reveal();
            assertThat(one)
                    .matches("[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){3}")
                    .containsPattern("[2-9]");
            seen.add(one);
        }
        assertThat(seen).hasSize(1000);
    }

    @Test
    void theRedactorKnowsEveryPasswordBeforeItIsShown() {
        try (FirstPasswords passwords = maker(PasswordPolicy.TEMPORARY, 10, Cancellation.none())) {
            Made made = passwords.begin(List.of("a", "b"));
            String password = made.password("a").orElseThrow().reveal();

            assertThat(redactor.redact("user a has " + password)).isEqualTo("user a has " + Redactor.MASK);
            assertThat(made.hashes()).hasSize(2);
            assertThat(made.hashes().get("a")).startsWith("pbkdf2_sha256$10$");
        }
    }

    @Test
    void withALinkNobodyHasAPassword() {
        try (FirstPasswords passwords = maker(PasswordPolicy.RESET_LINK, 10, Cancellation.none())) {
            Made made = passwords.begin(List.of("a"));

            assertThat(made.password("a")).isEmpty();
            assertThat(made.hashes().get("a")).startsWith("!");
        }
    }

    @Test
    void whoCancelsDoesNotWaitForTheHashes() {
        Cancellation cancellation = new Cancellation();
        try (FirstPasswords passwords = maker(PasswordPolicy.TEMPORARY, 3_000_000, cancellation)) {
            Made made = passwords.begin(List.of("a", "b", "c", "d", "e", "f", "g", "h"));
            Thread.ofVirtual().start(cancellation::request);

            Failure failure = Failures.of(made::hashes);

            assertThat(failure.code()).isEqualTo(DatabaseFailure.CANCELLED);
        }
    }

    @Test
    void credentialsAreShownOnceAndWipedThen() {
        Secret secret = Secret.of("hq7m-2vkd");
        Credentials credentials = new Credentials(List.of(
                new Credential("MOH", "amina", "Amina", "a@b.example", Credential.Kind.PASSWORD, Optional.of(secret))));
        List<String> shown = new ArrayList<>();

        assertThat(credentials.toString()).isEqualTo("credentials of 1 users");
        assertThat(Json.write(credentials)).doesNotContain("hq7m");
        credentials.showOnce(
                all -> all.forEach(c -> shown.add(c.secret().orElseThrow().reveal())));
        credentials.showOnce(all -> all.forEach(c -> shown.add("again")));

        assertThat(shown).containsExactly("hq7m-2vkd");
        org.assertj.core.api.Assertions.assertThatIllegalStateException().isThrownBy(secret::reveal);
    }

    @Test
    void credentialsThatCouldNotBeHandedOverAreKept() {
        Secret secret = Secret.of("hq7m-2vkd");
        Credentials credentials = new Credentials(List.of(
                new Credential("MOH", "amina", "Amina", "a@b.example", Credential.Kind.PASSWORD, Optional.of(secret)),
                new Credential("MOH", "jamil", "Jamil", "j@b.example", Credential.Kind.KEPT, Optional.empty())));

        Failures.of(() -> credentials.handOver(all -> {
            throw Failure.unchanged(DatabaseFailure.CANCELLED).asException();
        }));
        assertThat(credentials.size()).isEqualTo(2);
        assertThat(credentials.secrets()).isEqualTo(1);
        assertThat(secret.reveal()).isEqualTo("hq7m-2vkd");

        credentials.handOver(all -> assertThat(all).hasSize(2));
        assertThat(credentials.size()).isZero();
        org.assertj.core.api.Assertions.assertThatIllegalStateException().isThrownBy(secret::reveal);
    }

    private FirstPasswords maker(PasswordPolicy policy, int iterations, Cancellation cancellation) {
        return new FirstPasswords(policy, new DjangoHash(iterations), redactor, cancellation);
    }
}
