package org.bmms.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.session.SecretRequest.Kind;
import org.junit.jupiter.api.Test;

class UnrepeatedQuestionsTest {
    private static final SshAddress APP = new SshAddress("app1", "10.0.0.1", 22, "deploy", null, null);
    private static final SshAddress WORKER = new SshAddress("worker", "10.0.0.2", 22, "deploy", null, null);

    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-05T02:00:00Z");
    private boolean yes;
    private final UnrepeatedQuestions questions = new UnrepeatedQuestions(new Person(), () -> now);

    @Test
    void whatWasDeclinedIsNotAskedAgainByTheRestOfTheWork() {
        assertThat(questions.trusts(APP, "ssh-ed25519", "SHA256:x")).isFalse();
        for (int second = 0; second < 20; second++) {
            now = now.plusSeconds(1);
            assertThat(questions.trusts(APP, "ssh-ed25519", "SHA256:x")).isFalse();
        }
        assertThat(asked).containsExactly("SHA256:x");
        assertThat(questions.trusts(WORKER, "ssh-ed25519", "SHA256:x")).isFalse();
        assertThat(asked).hasSize(2);
    }

    @Test
    void aLaterWorkAsksAnew() {
        assertThat(questions.secret(new SecretRequest(Kind.SUDO_PASSWORD, "app1", false)))
                .isEmpty();
        assertThat(questions.secretToKeep(new SecretRequest(Kind.SUDO_PASSWORD, "app1", true)))
                .isEmpty();
        now = now.plusSeconds(6);
        yes = true;
        assertThat(questions.secret(new SecretRequest(Kind.SUDO_PASSWORD, "app1", true)))
                .isPresent();
        assertThat(asked).containsExactly("app1", "app1");
    }

    @Test
    void whatWasGivenIsAskedForAsOftenAsItIsNeeded() {
        yes = true;
        assertThat(questions.trusts(APP, "ssh-ed25519", "SHA256:x")).isTrue();
        assertThat(questions.trusts(APP, "ssh-ed25519", "SHA256:x")).isTrue();
        assertThat(asked).hasSize(2);
    }

    private final class Person implements Questions {
        @Override
        public boolean trusts(SshAddress address, String type, String fingerprint) {
            asked.add(fingerprint);
            return yes;
        }

        @Override
        public Optional<Secret> secret(SecretRequest request) {
            asked.add(request.subject());
            return yes ? Optional.of(Secret.of("x")) : Optional.empty();
        }
    }
}
