package org.bmms.console.remote;

import com.jcraft.jsch.Session;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.Finished;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.StandardInput;
import org.bmms.console.remote.command.SudoAllows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a command over a session, with its input, and through sudo where that is wanted. */
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** The script's own status, which no command of the console uses. */
    private static final int SUDO_REFUSED = 98;

    private static final int SUDO_SAID_NO = 1;

    private final String host;
    private final SshSettings settings;
    private final Session session;
    private final Cancellation cancellation;

    Sender(String host, SshSettings settings, Session session, Cancellation cancellation) {
        this.host = host;
        this.settings = settings;
        this.session = session;
        this.cancellation = cancellation;
    }

    <R> R send(RemoteCommand<R> command) {
        long started = System.nanoTime();
        try {
            return command instanceof AsUser<R> asUser
                    ? sendAsUser(asUser)
                    : command.parse(execute(command, command.argv(), null));
        } finally {
            settings.observer().ended(host, command, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private <R> R sendAsUser(AsUser<R> command) {
        Optional<Secret> password = settings.credentials().sudoPassword(host);
        List<String> argv = password.isPresent() ? command.argvWithPassword() : command.argv();
        Finished finished = execute(command, argv, password.orElse(null));
        if (password.isPresent() && finished.exitStatus() == SUDO_REFUSED) {
            settings.credentials().sudoRefused(host);
            throw Failure.unchanged(RemoteFailure.SUDO_PASSWORD_WRONG, host)
                    .withDetail(Finished.detail(finished.error()))
                    .asException();
        }
        if (maybeSudo(finished) && !isAllowed(command, password.orElse(null))) {
            RemoteFailure code = password.isPresent() ? RemoteFailure.SUDO_DENIED : RemoteFailure.SUDO_PASSWORD_NEEDED;
            throw Failure.unchanged(
                            code, host, command.user(), command.command().argv().getFirst())
                    .withDetail(Finished.detail(finished.error()))
                    .asException();
        }
        return command.parse(finished);
    }

    /** A program that ended like this, below a warning of sudo's, looks the same. */
    private static boolean maybeSudo(Finished finished) {
        return finished.exitStatus() == SUDO_SAID_NO
                && finished.output().length == 0
                && !finished.error().isBlank()
                && finished.error()
                        .lines()
                        .allMatch(line -> line.startsWith("sudo: ") || line.startsWith("Sorry, user "));
    }

    /** Asked of sudo itself: what it would run now, it has run before. */
    private boolean isAllowed(AsUser<?> command, @Nullable Secret password) {
        SudoAllows question = command.question();
        List<String> argv = password == null ? question.argv() : command.questionWithPassword();
        try {
            return question.parse(execute(question, argv, password));
        } catch (FailureException e) {
            LOG.debug("{}: no answer of sudo: {}", host, e.failure().code().code());
            return true;
        }
    }

    private Finished execute(RemoteCommand<?> command, List<String> argv, @Nullable Secret password) {
        byte[] input = input(command.input(), password);
        try {
            return new Execution(host, command, cancellation).run(session, argv, input);
        } finally {
            Arrays.fill(input, (byte) 0);
        }
    }

    private static byte[] input(StandardInput input, @Nullable Secret password) {
        byte[] first = password == null ? new byte[0] : line(password);
        byte[] second = input instanceof StandardInput.SecretLine secret ? line(secret.secret()) : new byte[0];
        byte[] rest = switch (input) {
            case StandardInput.None _ -> new byte[0];
            case StandardInput.Bytes plain -> plain.content();
            case StandardInput.SecretLine secret -> secret.rest();
        };
        byte[] all = Arrays.copyOf(first, first.length + second.length + rest.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(rest, 0, all, first.length + second.length, rest.length);
        Arrays.fill(first, (byte) 0);
        Arrays.fill(second, (byte) 0);
        return all;
    }

    private static byte[] line(Secret secret) {
        byte[] characters = secret.utf8();
        byte[] line = Arrays.copyOf(characters, characters.length + 1);
        line[characters.length] = '\n';
        Arrays.fill(characters, (byte) 0);
        return line;
    }
}
