package org.bmms.console.remote;

import java.time.Duration;

/**
 * What all connections of the console share.
 *
 * @param hostKeys which servers are trusted
 * @param credentials where secrets come from
 * @param observer sees every command
 * @param connectLimit for reaching a server and logging in
 * @param aliveInterval how often a silent server is asked for a sign of life; three unanswered ones end the connection
 */
public record SshSettings(
        HostKeys hostKeys,
        Credentials credentials,
        CommandObserver observer,
        Duration connectLimit,
        Duration aliveInterval) {
    static final int UNANSWERED = 3;

    /** With 10 s to connect, and a lost connection noticed within 20 s. */
    public static SshSettings of(HostKeys hostKeys, Credentials credentials, CommandObserver observer) {
        return new SshSettings(hostKeys, credentials, observer, Duration.ofSeconds(10), Duration.ofSeconds(5));
    }
}
