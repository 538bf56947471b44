package org.bmms.console.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.remote.Tunnel;
import org.bmms.console.remote.command.CurrentUser;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.session.SecretRequest.Kind;
import org.junit.jupiter.api.Test;

/** Passwords are asked for when a refusal shows that they are needed, and never kept after they were refused (T2). */
class AskingHostTest {
    private static final SshAddress ADDRESS = new SshAddress("app1", "10.0.0.1", 22, "deploy", null, null);

    private final List<SecretRequest> asked = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private final Redactor redactor = new Redactor();
    private final AskedSecrets secrets = new AskedSecrets(new Answers(), redactor);
    private final SudoServer server = new SudoServer();
    private final AskingHost host = new AskingHost(server, ADDRESS, secrets);

    @Test
    void aPasswordIsAskedForOnceAndKeptForTheSession() {
        answers.add("right");

        assertThat(host.run(new CurrentUser())).isEqualTo("root");
        assertThat(host.run(new CurrentUser())).isEqualTo("root");
        assertThat(asked).containsExactly(new SecretRequest(Kind.SUDO_PASSWORD, "app1", false));
        assertThat(redactor.redact("it is right")).doesNotContain("right");
    }

    @Test
    void aWrongPasswordIsOneAttemptAndAskedForAgain() {
        answers.addAll(List.of("wrong", "right"));

        assertThat(host.run(new CurrentUser())).isEqualTo("root");
        assertThat(server.attempts).containsExactly("-", "wrong", "right");
        assertThat(asked)
                .containsExactly(
                        new SecretRequest(Kind.SUDO_PASSWORD, "app1", false),
                        new SecretRequest(Kind.SUDO_PASSWORD, "app1", true));
    }

    @Test
    void afterThreeQuestionsTheRefusalStands() {
        answers.addAll(List.of("a", "b", "c", "right"));

        assertThatThrownBy(() -> host.run(new CurrentUser())).hasMessage("SUDO-WRONG");
        assertThat(server.attempts).containsExactly("-", "a", "b", "c");
        assertThat(secrets.sudoPassword("app1")).isEmpty();
    }

    @Test
    void withoutAnAnswerTheRefusalStands() {
        assertThatThrownBy(() -> host.run(new CurrentUser())).hasMessage("SUDO-PASSWORD");
        assertThat(server.attempts).containsExactly("-");
    }

    @Test
    void anotherFailureIsNotAQuestion() {
        server.broken = true;

        assertThatThrownBy(() -> host.run(new CurrentUser())).hasMessage("CMD-FAILED");
        assertThat(asked).isEmpty();
    }

    @Test
    void theEndOfTheSessionForgetsThem() {
        answers.add("right");
        host.run(new CurrentUser());
        secrets.close();

        assertThat(secrets.sudoPassword("app1")).isEmpty();
    }

    private final class Answers implements Questions {
        @Override
        public boolean trusts(SshAddress address, String type, String fingerprint) {
            return false;
        }

        @Override
        public Optional<Secret> secret(SecretRequest request) {
            asked.add(request);
            return Optional.ofNullable(answers.poll()).map(Secret::of);
        }
    }

    /** Refuses as {@link org.bmms.console.remote.SshHost} does. */
    private final class SudoServer implements RemoteHost {
        private final List<String> attempts = new ArrayList<>();
        private boolean broken;

        @Override
        public String name() {
            return ADDRESS.name();
        }

        @Override
        public <R> R run(RemoteCommand<R> command, Cancellation cancellation) {
            if (broken) {
                throw Failure.unchanged(RemoteFailure.COMMAND_FAILED, name(), "id", 1)
                        .asException();
            }
            String offered = secrets.sudoPassword(name()).map(Secret::reveal).orElse("-");
            attempts.add(offered);
            if (offered.equals("-")) {
                throw Failure.unchanged(RemoteFailure.SUDO_PASSWORD_NEEDED, name())
                        .asException();
            }
            if (!offered.equals("right")) {
                secrets.sudoRefused(name());
                throw Failure.unchanged(RemoteFailure.SUDO_PASSWORD_WRONG, name())
                        .asException();
            }
            return command.parse(new org.bmms.console.remote.command.Finished(
                    0, "root\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), ""));
        }

        @Override
        public Tunnel tunnel(String address, int port) {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public void close() {}
    }
}
