package org.bmms.console.session.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.session.GivenSecret;
import org.bmms.console.session.Questions;
import org.bmms.console.session.SecretRequest;
import org.bmms.console.session.SecretRequest.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyringQuestionsTest {
    private static final SecretRequest FIRST = new SecretRequest(Kind.SUDO_PASSWORD, "app1", false);
    private static final SecretRequest AGAIN = new SecretRequest(Kind.SUDO_PASSWORD, "app1", true);

    private final Deque<GivenSecret> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Failure> troubles = new ArrayList<>();
    private final MemoryKeyring keyring = new MemoryKeyring();

    @Test
    void whatIsToBeRememberedIsNotAskedForTwice() {
        answers.add(new GivenSecret(Secret.of("right"), true));

        assertThat(questions("prod").secret(FIRST).map(Secret::reveal)).contains("right");
        assertThat(questions("prod").secret(FIRST).map(Secret::reveal)).contains("right");
        assertThat(asked).containsExactly("to keep");
        assertThat(questions("staging").secret(FIRST)).isEmpty();
    }

    @Test
    void withoutThatChoiceNothingIsRemembered() {
        answers.add(new GivenSecret(Secret.of("right"), false));

        assertThat(questions("prod").secret(FIRST)).isPresent();
        assertThat(keyring.secrets).isEmpty();
        assertThat(questions("prod").secret(FIRST)).isEmpty();
    }

    @Test
    void oneThatWasRefusedIsForgottenAndAskedFor() {
        keyring.secrets.put(new KeptSecret("prod", Kind.SUDO_PASSWORD, "app1"), "old");
        answers.add(new GivenSecret(Secret.of("new"), false));

        assertThat(questions("prod").secret(AGAIN).map(Secret::reveal)).contains("new");
        assertThat(keyring.secrets).isEmpty();
    }

    @Test
    void withoutAKeyringThePersonIsAskedAsEver() {
        keyring.missing = Message.of("session.keyring.windows");
        answers.add(new GivenSecret(Secret.of("right"), true));

        assertThat(questions("prod").secret(FIRST)).isPresent();
        assertThat(asked).containsExactly("as ever");
    }

    @Test
    void aKeyringThatDoesNotWorkIsSaidAndHoldsNothingUp() {
        keyring.broken = true;
        answers.add(new GivenSecret(Secret.of("right"), true));

        assertThat(questions("prod").secret(FIRST).map(Secret::reveal)).contains("right");
        assertThat(troubles)
                .extracting(Failure::code)
                .containsExactly(KeyringFailure.NOT_KEPT, KeyringFailure.NOT_KEPT);
    }

    private KeyringQuestions questions(String environment) {
        return new KeyringQuestions(environment, keyring, new Person(), troubles::add);
    }

    private final class Person implements Questions {
        @Override
        public boolean trusts(SshAddress address, String type, String fingerprint) {
            return false;
        }

        @Override
        public Optional<Secret> secret(SecretRequest request) {
            asked.add("as ever");
            return Optional.ofNullable(answers.poll()).map(GivenSecret::secret);
        }

        @Override
        public Optional<GivenSecret> secretToKeep(SecretRequest request) {
            asked.add("to keep");
            return Optional.ofNullable(answers.poll());
        }
    }

    private static final class MemoryKeyring implements Keyring {
        private final Map<KeptSecret, String> secrets = new HashMap<>();
        private @Nullable Message missing;
        private boolean broken;

        @Override
        public Optional<Message> missing() {
            return Optional.ofNullable(missing);
        }

        @Override
        public Optional<Secret> find(KeptSecret what) {
            check();
            return Optional.ofNullable(secrets.get(what)).map(Secret::of);
        }

        @Override
        public void keep(KeptSecret what, Secret secret) {
            check();
            secrets.put(what, secret.reveal());
        }

        @Override
        public void forget(KeptSecret what) {
            check();
            secrets.remove(what);
        }

        @Override
        public List<KeptSecret> kept() {
            return List.copyOf(secrets.keySet());
        }

        private void check() {
            if (broken) {
                throw Failure.unchanged(KeyringFailure.NOT_KEPT, "memory").asException();
            }
        }
    }
}
