package org.bmms.console.doctor.part;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.FailureException;
import org.bmms.console.doctor.DoctorFailure;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.CurrentUser;
import org.bmms.console.remote.command.ProgramVersion;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.SudoAllows;

/** Getting in: SSH, the login user, and what sudo lets it do. */
final class LoginParts {
    /** Beyond this, times of the journal and of files cannot be compared with ours. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private static final String ROOT = "root";

    private final ExaminedHost host;
    final Part ssh;
    final Part user;
    final Part clock;
    final Part owner;
    final Part sudoUnits;
    final Part guard;

    LoginParts(ExaminedHost host) {
        this.host = host;
        String name = host.name();
        this.ssh = Part.of("ssh", name, List.of(), this::ssh);
        this.user = Part.of("user", name, List.of(ssh), this::user);
        this.clock = Part.of("clock", name, List.of(ssh), this::clock);
        // One after the other: a wrong sudo password is tried once, not by several at the same time.
        this.owner = Part.of("owner", name, List.of(ssh), this::owner);
        this.sudoUnits =
                Part.of("sudo-units", name, List.of(ssh), this::sudoUnits).after(List.of(owner));
        this.guard = Part.of("guard", name, List.of(owner, sudoUnits), this::guard);
    }

    private List<Finding> ssh(Sight sight) {
        String login = host.run(new CurrentUser(), sight.stop());
        var profile = host.host().profile();
        return List.of(Finding.ok("ssh", login, profile.address(), profile.port()));
    }

    private List<Finding> user(Sight sight) {
        String login = host.run(new CurrentUser(), sight.stop());
        if (!login.equals(host.loginUser())) {
            return List.of(Finding.warning(DoctorFailure.OTHER_USER, host.name(), host.loginUser(), login));
        }
        return List.of(
                login.equals(ROOT) ? Finding.warning(DoctorFailure.ROOT, host.name()) : Finding.ok("user", login));
    }

    private List<Finding> clock(Sight sight) {
        Instant before = host.clock().instant();
        Instant there = host.run(new ServerClock(), sight.stop()).time();
        Duration trip = Duration.between(before, host.clock().instant());
        Duration offset = Duration.between(before.plus(trip.dividedBy(2)), there);
        double seconds = offset.toMillis() / 1000.0;
        return List.of(
                offset.abs().minus(trip.dividedBy(2)).compareTo(CLOCK_TOLERANCE) > 0
                        ? Finding.warning(DoctorFailure.CLOCK, host.name(), seconds)
                        : Finding.ok("clock", seconds));
    }

    /** Becoming the user that the application belongs to, as whom files are read and written and Django is asked. */
    private List<Finding> owner(Sight sight) {
        String owner = host.host().owner();
        if (host.host().ownerBySudo() == null) {
            return List.of(Finding.ok("owner-is-login", owner));
        }
        String became = host.runAsOwner(new CurrentUser(), sight.stop());
        return List.of(
                became.equals(owner)
                        ? Finding.ok("owner", owner)
                        : Finding.fail(DoctorFailure.OTHER_USER, host.name(), owner, became));
    }

    private List<Finding> sudoUnits(Sight sight) {
        if (host.loginUser().equals(ROOT)) {
            return List.of(Finding.ok("sudo-not-needed"));
        }
        if (mayChangeUnits(sight)) {
            return List.of(
                    Finding.ok("sudo-units", String.join(", ", host.host().unitNames())));
        }
        // Without a password sudo does not even say what it would allow; with one, it allows everything or this fails.
        host.run(AsUser.root(new CurrentUser()), sight.stop());
        return List.of(Finding.ok("sudo-with-password"));
    }

    private boolean mayChangeUnits(Sight sight) {
        return Stream.of("stop", "start", "restart").allMatch(verb -> {
            List<String> command = new ArrayList<>(List.of("systemctl", verb, "--"));
            command.addAll(host.host().unitNames());
            return host.run(new SudoAllows(ROOT, command), sight.stop());
        });
    }

    /** As a switch arms it: a process that goes on alone needs the rights without a password, else systemd runs it. */
    private List<Finding> guard(Sight sight) {
        boolean alone = host.host().ownerBySudo() == null && (host.loginUser().equals(ROOT) || mayChangeUnits(sight));
        if (alone) {
            return List.of(Finding.ok("guard-process"));
        }
        try {
            host.run(host.host().asRoot(new ProgramVersion("systemd-run")), sight.stop());
            return List.of(Finding.ok("guard-service"));
        } catch (FailureException e) {
            if (e.failure().code().mayPass()) {
                throw e;
            }
            return List.of(Finding.warning(DoctorFailure.NO_GUARD, host.name()));
        }
    }

    List<Part> ofEveryHost() {
        return List.of(ssh, user, clock);
    }

    List<Part> ofApplicationHosts() {
        return List.of(owner, sudoUnits, guard);
    }
}
