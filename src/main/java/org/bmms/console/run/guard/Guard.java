package org.bmms.console.run.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.command.ArmGuard;
import org.bmms.console.remote.command.ArmGuardBySystemd;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.DecideGuard;
import org.bmms.console.remote.command.ExtendGuard;
import org.bmms.console.remote.command.GuardDecision;
import org.bmms.console.remote.command.GuardOrder;
import org.bmms.console.remote.command.GuardState;
import org.bmms.console.remote.command.GuardStatus;
import org.bmms.console.remote.command.MakeDirectories;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoveTree;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.StateDirectory;
import org.bmms.console.run.Timing;

/**
 * The guard of one run on one host: armed before the switch, given more time while steps run, and told at the end that
 * the operator has decided. It acts by itself only when nobody has told it anything until its deadline.
 *
 * @param directory the state directory on that host
 * @param order what it would do; its directory is the guard's place on the server
 * @param bySystemd whether it is a transient service of root, for where sudo wants a password that the operator gives
 *     now, instead of a detached process of the directory's owner
 */
public record Guard(StateDirectory directory, GuardOrder order, boolean bySystemd) {
    private static final Duration ACTING_LIMIT = Duration.ofMinutes(5);

    /** The host it watches. */
    public String host() {
        return directory.host().name();
    }

    /** The commands that arm it, as the plan shows them and as they are sent. */
    public List<RemoteCommand<?>> arming() {
        if (!bySystemd) {
            return List.of(directory.asOwner(new ArmGuard(order)));
        }
        String unit =
                "bmms-guard-" + order.directory().substring(order.directory().lastIndexOf('/') + 1);
        return List.of(
                directory.asOwner(new MakeDirectories(order.directory(), "700")),
                AsUser.root(new ArmGuardBySystemd(order, unit)));
    }

    /** What it is doing now. */
    public GuardState state() {
        return directory.run(new GuardStatus(order.directory()));
    }

    /** What it is doing now, and how long until it acts. */
    public GuardReading reading() {
        GuardState state = state();
        Duration left = state instanceof GuardState.Armed armed ? until(armed.deadline()) : Duration.ZERO;
        return new GuardReading(host(), state, left, Duration.ofSeconds(order.seconds()));
    }

    private Duration until(Instant deadline) {
        Duration left = Duration.between(directory.host().run(new ServerClock()).time(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Gives it its full time from now, if it is armed. */
    public void extendIfArmed() {
        if (state() instanceof GuardState.Armed) {
            directory.run(new ExtendGuard(order.directory(), order.seconds()));
        }
    }

    /** What it did, if it has acted; waits for the end of its acting. */
    public Optional<String> fired(Timing timing) {
        Instant giveUp = timing.clock().instant().plus(ACTING_LIMIT);
        while (true) {
            GuardState state = state();
            if (state instanceof GuardState.Fired fired) {
                return Optional.of(fired.outcome());
            }
            if (!(state instanceof GuardState.Acting)) {
                return Optional.empty();
            }
            if (timing.clock().instant().isAfter(giveUp)) {
                throw Failure.unknown(RunFailure.GUARD_ACTING, host()).asException();
            }
            timing.pause();
        }
    }

    /** Takes the decision away from it; if it had decided before, waits until it has acted. */
    public GuardEnd decide(Timing timing) {
        if (directory.run(new DecideGuard(order.directory())) == GuardDecision.OPERATOR) {
            return new GuardEnd.Disarmed();
        }
        return new GuardEnd.Fired(fired(timing).orElse("unfinished"));
    }

    /** Removes what it left on the server. */
    public void remove() {
        directory.run(new RemoveTree(order.directory()));
    }
}
