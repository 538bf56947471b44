package org.bmms.console.remote;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What all connections of the console share.
 *
 * @param hostKeys which servers are trusted
 * @param credentials where secrets come from
 * @param observer sees every command
 * @param connectLimit for reaching a server and logging in
 * @param aliveInterval how often a silent server is asked for a sign of life; three unanswered ones end the connection
 * @param agent the socket of the SSH agent, or null if there is none
 */
public record SshSettings(
        HostKeys hostKeys,
        Credentials credentials,
        CommandObserver observer,
        Duration connectLimit,
        Duration aliveInterval,
        @Nullable Path agent) {
    static final int UNANSWERED = 3;

    /** With the agent that the environment names. */
    public SshSettings(
            HostKeys hostKeys,
            Credentials credentials,
            CommandObserver observer,
            Duration connectLimit,
            Duration aliveInterval) {
        this(hostKeys, credentials, observer, connectLimit, aliveInterval, agentOfEnvironment());
    }

    /** With 10 s to connect, and a lost connection noticed within 20 s. */
    public static SshSettings of(HostKeys hostKeys, Credentials credentials, CommandObserver observer) {
        return new SshSettings(hostKeys, credentials, observer, Duration.ofSeconds(10), Duration.ofSeconds(5));
    }

    private static @Nullable Path agentOfEnvironment() {
        String socket = System.getenv("SSH_AUTH_SOCK");
        return socket == null || socket.isEmpty() ? null : Path.of(socket);
    }
}
