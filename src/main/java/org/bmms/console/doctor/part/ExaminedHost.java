package org.bmms.console.doctor.part;

import java.time.InstantSource;
import org.bmms.console.base.Cancellation;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.host.Turnstile;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.Role;

/** A host as the parts see it. */
final class ExaminedHost {
    private final TargetSystem target;
    private final TargetHost host;
    private final Turnstile turnstile;
    private final InstantSource clock;

    ExaminedHost(TargetSystem target, TargetHost host, InstantSource clock) {
        this.target = target;
        this.host = host;
        this.turnstile = new Turnstile(host.remote());
        this.clock = clock;
    }

    String name() {
        return host.name();
    }

    String loginUser() {
        return host.profile().user();
    }

    TargetHost host() {
        return host;
    }

    TargetSystem target() {
        return target;
    }

    AppProfile app() {
        return target.profile().app();
    }

    InstantSource clock() {
        return clock;
    }

    boolean has(Role role) {
        return host.profile().has(role);
    }

    boolean isPrimary() {
        return name().equals(target.profile().primary().name());
    }

    <R> R run(RemoteCommand<R> command, Cancellation stop) {
        return turnstile.run(command, stop);
    }

    <R> R runAsOwner(RemoteCommand<R> command, Cancellation stop) {
        return turnstile.run(host.asOwner(command), stop);
    }
}
