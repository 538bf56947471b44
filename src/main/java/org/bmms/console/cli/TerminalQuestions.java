package org.bmms.console.cli;

import java.util.Locale;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.session.Questions;
import org.bmms.console.session.SecretRequest;

/** Asks on the terminal. */
final class TerminalQuestions implements Questions {
    private final Terminal terminal;

    TerminalQuestions(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized boolean trusts(SshAddress address, String type, String fingerprint) {
        terminal.note(Message.of("cli.question.host", address.name(), address.host(), type, fingerprint));
        terminal.note(Message.of("cli.question.host-compare", fileOf(type)));
        // Only the whole word: a key pressed by accident must not be trust.
        return terminal.ask(Message.of("cli.question.host-trust"))
                .filter("yes"::equals)
                .isPresent();
    }

    private static String fileOf(String type) {
        String algorithm = type.startsWith("ecdsa") ? "ecdsa" : type.replace("ssh-", "");
        return "/etc/ssh/ssh_host_" + algorithm + "_key.pub";
    }

    @Override
    public synchronized Optional<Secret> secret(SecretRequest request) {
        if (request.again()) {
            terminal.note(Message.of("cli.question.refused"));
        }
        String kind = request.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return terminal.askSecret(new Message("cli.question." + kind, java.util.List.of(request.subject())));
    }
}
