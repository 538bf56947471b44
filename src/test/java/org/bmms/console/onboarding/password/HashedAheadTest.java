package org.bmms.console.onboarding.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Failures;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HashedAheadTest {
    private static final Map<String, List<String>> USERS = Map.of("MOH", List.of("a", "b"));

    @Test
    void whatWasBegunIsTakenIfItIsWhatTheApplicationWants() {
        try (HashedAhead ahead = ahead(Optional.of(new DjangoHash(20)), Cancellation.none())) {
            assertThat(made(ahead, 20).hashes().values()).hasSize(2).allMatch(h -> h.startsWith("pbkdf2_sha256$20$"));
        }
    }

    @Test
    void whatTheApplicationSaysCountsAndNotTheGuess() {
        try (HashedAhead ahead = ahead(Optional.of(new DjangoHash(20)), Cancellation.none())) {
            assertThat(made(ahead, 30).hashes().values()).hasSize(2).allMatch(h -> h.startsWith("pbkdf2_sha256$30$"));
        }
    }

    @Test
    void withoutAGuessItBeginsWithTheAnswer() {
        try (HashedAhead ahead = ahead(Optional.empty(), Cancellation.none())) {
            Made made = made(ahead, 30);

            assertThat(made.hashes().get("a")).startsWith("pbkdf2_sha256$30$");
            assertThat(made.password("a")).isPresent();
        }
    }

    @Test
    void passwordsThatWereHandedOutOutliveIt() {
        Secret password;
        try (HashedAhead ahead = ahead(Optional.of(new DjangoHash(20)), Cancellation.none())) {
            password = made(ahead, 20).password("a").orElseThrow();
        }

        assertThat(password.reveal()).hasSize(19);
    }

    @Test
    void forgottenPasswordsAreWiped() {
        try (HashedAhead ahead = ahead(Optional.empty(), Cancellation.none())) {
            Made made = made(ahead, 20);
            Secret password = made.password("a").orElseThrow();

            made.forget();

            assertThatIllegalStateException().isThrownBy(password::reveal);
        }
    }

    @Test
    void whoIsForgottenBeforeTheTurnHasNoPassword() {
        try (HashedAhead ahead = ahead(Optional.of(new DjangoHash(3_000_000)), Cancellation.none())) {
            Made made = made(ahead, 3_000_000);

            made.forget();

            assertThat(Failures.of(made::hashes).code()).isEqualTo(DatabaseFailure.CANCELLED);
        }
    }

    @Test
    void theIterationsOfAnotherHashMakeItAnotherOne() {
        assertThat(new DjangoHash(20)).isEqualTo(new DjangoHash(20)).hasSameHashCodeAs(new DjangoHash(20));
        assertThat(new DjangoHash(20)).isNotEqualTo(new DjangoHash(30));
    }

    private static HashedAhead ahead(Optional<DjangoHash> likely, Cancellation cancellation) {
        return HashedAhead.begin(PasswordPolicy.TEMPORARY, USERS, likely, new Redactor(), cancellation);
    }

    private static Made made(HashedAhead ahead, int iterations) {
        return java.util.Objects.requireNonNull(
                ahead.as(new DjangoHash(iterations)).get("MOH"));
    }
}
