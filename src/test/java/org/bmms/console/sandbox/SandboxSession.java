package org.bmms.console.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.remote.Credentials;
import org.bmms.console.remote.HostKeyDecision;
import org.bmms.console.remote.HostKeys;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.remote.SshHost;
import org.bmms.console.remote.SshSettings;
import org.bmms.console.target.profile.HostProfile;
import org.jspecify.annotations.Nullable;

/** Opens the console's own sessions to servers of the sandbox. */
final class SandboxSession {
    private SandboxSession() {}

    /** With the key and the known hosts that {@link Sandbox#profile} wrote into the directory. */
    static SshHost open(HostProfile host, Path directory) {
        return open(host, directory, null);
    }

    /** Giving this password to sudo. */
    static SshHost open(HostProfile host, Path directory, @Nullable Secret sudo) {
        Credentials credentials = new Credentials() {
            @Override
            public Optional<Secret> sudoPassword(String hostName) {
                return Optional.ofNullable(sudo);
            }
        };
        HostKeys keys = new HostKeys(directory.resolve("known_hosts"), HostKeyDecision.refuse());
        SshSettings settings = new SshSettings(
                keys, credentials, CommandObserver.none(), Duration.ofSeconds(5), Duration.ofMillis(400));
        return new SshHost(
                new SshAddress(host.name(), host.address(), host.port(), host.user(), host.keyFile(), null), settings);
    }
}
