package org.bmms.console.verification.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.verification.VerificationFailure;
import org.bmms.console.verification.check.CheckedHost.FirstLook;
import org.jspecify.annotations.Nullable;

/**
 * The units of a host run, and go on running: none of them restarted by itself since it was started, for some time at
 * least (checklist § Service Health). A unit that restarts over and over is active whenever one happens to look.
 *
 * @param settle how long ago a unit must have been started to be trusted; a younger one is watched until then
 */
record ServicesCheck(CheckedHost host, Duration settle) implements Check {
    /** Who restarted by itself so short a time ago is not trusted to go on. */
    private static final Duration RECENT = Duration.ofMinutes(1);

    @Override
    public String id() {
        return "services." + host.name();
    }

    @Override
    public Message title() {
        return Message.of("verification.check.services", host.name());
    }

    @Override
    public boolean last() {
        return true;
    }

    @Override
    public Look look(Cancellation stop) {
        FirstLook before = host.first(stop);
        while (true) {
            Instant time = host.run(new ServerClock(), stop).time();
            List<UnitStatus> now = host.units(stop);
            Look bad = bad(before.units(), now, time, stop);
            if (bad != null) {
                return bad;
            }
            // A clock that was set must not make it longer than to watch from the beginning.
            Duration watched = Duration.ofNanos(System.nanoTime() - before.nanos());
            Duration left = least(settle.minus(youngest(now, time)), settle.minus(watched));
            if (!left.isPositive()) {
                return Look.passed(
                        "services",
                        host.name(),
                        now.stream().map(ServicesCheck::words).collect(Collectors.joining(", ")));
            }
            if (!Pause.of(left, stop)) {
                return Look.cannotTell(VerificationFailure.CANCELLED);
            }
        }
    }

    private @Nullable Look bad(List<UnitStatus> before, List<UnitStatus> now, Instant time, Cancellation stop) {
        for (int i = 0; i < now.size(); i++) {
            UnitStatus unit = now.get(i);
            if (!unit.isActive()) {
                return bad(unit, true, stop, VerificationFailure.UNIT, state(unit), unit.result());
            }
            if (restarted(before.get(i), unit) || lately(unit, time)) {
                return bad(
                        unit,
                        false,
                        stop,
                        VerificationFailure.RESTARTED,
                        unit.restarts(),
                        String.valueOf(unit.started()));
            }
        }
        return null;
    }

    /** How long the unit that was started last has run. */
    private static Duration youngest(List<UnitStatus> units, Instant time) {
        return units.stream()
                .map(unit -> unit.started() == null ? Duration.ZERO : Duration.between(unit.started(), time))
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Look bad(
            UnitStatus unit, boolean mayPass, Cancellation stop, VerificationFailure code, Object how, Object more) {
        return new Look.Failed(
                Failure.unchanged(code, host.name(), unit.name(), how, more)
                        .withDetail(new UnitLog(host, unit.name()).end(stop)),
                mayPass);
    }

    private static boolean restarted(UnitStatus before, UnitStatus now) {
        boolean another = before.isActive() && !Objects.equals(before.started(), now.started());
        return another || now.restarts() > before.restarts();
    }

    private static boolean lately(UnitStatus unit, Instant time) {
        Instant started = unit.started();
        return unit.restarts() > 0 && started != null && started.plus(RECENT).isAfter(time);
    }

    private static String state(UnitStatus unit) {
        return unit.exists() ? unit.activeState() + " (" + unit.subState() + ")" : unit.loadState();
    }

    private static String words(UnitStatus unit) {
        return unit.name() + " " + unit.activeState() + ", " + unit.restarts() + " restarts";
    }
}
