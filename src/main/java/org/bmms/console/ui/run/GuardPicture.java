package org.bmms.console.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bmms.console.remote.command.GuardState;
import org.bmms.console.run.guard.GuardReading;
import org.jspecify.annotations.Nullable;

/**
 * The guards of a run as one: what happens if nobody does anything, and when.
 *
 * @param kind what they are doing
 * @param hosts the hosts they watch, or of a guard that is not as the others, that one
 * @param full how long they wait since they were last heard of
 * @param firesAt when the first of them acts, by this workstation's clock; null unless they are armed
 * @param readAt when they were last asked, by this workstation's clock; null if never
 */
public record GuardPicture(
        Kind kind,
        List<String> hosts,
        Duration full,
        @Nullable Instant firesAt,
        @Nullable Instant readAt) {
    private static final Duration WARNING = Duration.ofSeconds(30);
    private static final Duration DANGER = Duration.ofSeconds(10);

    /** What the guards are doing. */
    public enum Kind {
        /** The run has none: without a decision everything stays as it is. */
        NONE,
        /** Nobody has asked them yet. */
        UNKNOWN,
        /** They will be armed by one of the next steps. */
        NOT_ARMED,
        ARMED,
        /** They are putting the old state back. */
        ACTING,
        /** They have put the old state back. */
        FIRED,
        /** Armed once and gone, by a restart of the server for example: nobody will act. */
        LOST,
        /** The operator decided in time. */
        SETTLED
    }

    /** How close a guard is to acting. */
    public enum Urgency {
        CALM,
        WARNING,
        DANGER
    }

    public GuardPicture {
        hosts = List.copyOf(hosts);
    }

    /**
     * Concludes it from one reading.
     *
     * @param guards the guards of the run; null if they were never asked
     * @param readAt when they were asked
     */
    static GuardPicture of(@Nullable List<GuardReading> guards, @Nullable Instant readAt) {
        if (guards == null || readAt == null) {
            return new GuardPicture(Kind.UNKNOWN, List.of(), Duration.ZERO, null, null);
        }
        if (guards.isEmpty()) {
            return new GuardPicture(Kind.NONE, List.of(), Duration.ZERO, null, readAt);
        }
        Kind kind = guards.stream()
                .map(guard -> kind(guard.state()))
                .min(Comparator.comparingInt(GuardPicture::weight))
                .orElse(Kind.UNKNOWN);
        List<GuardReading> decisive =
                guards.stream().filter(guard -> kind(guard.state()) == kind).toList();
        Optional<Duration> left = decisive.stream().map(GuardReading::left).min(Comparator.naturalOrder());
        return new GuardPicture(
                kind,
                decisive.stream().map(GuardReading::host).toList(),
                decisive.getFirst().full(),
                kind == Kind.ARMED ? left.map(readAt::plus).orElse(null) : null,
                readAt);
    }

    private static Kind kind(GuardState state) {
        return switch (state) {
            case GuardState.Absent _ -> Kind.NOT_ARMED;
            case GuardState.Armed _ -> Kind.ARMED;
            case GuardState.Lost _ -> Kind.LOST;
            case GuardState.Confirmed _ -> Kind.SETTLED;
            case GuardState.Acting _ -> Kind.ACTING;
            case GuardState.Fired _ -> Kind.FIRED;
        };
    }

    /** What one guard does counts for all, the most decisive first. */
    private static int weight(Kind kind) {
        return switch (kind) {
            case ACTING -> 0;
            case FIRED -> 1;
            case LOST -> 2;
            case ARMED -> 3;
            case NOT_ARMED -> 4;
            default -> 5;
        };
    }

    /** Whether a guard took the decision, so that only the way back is left. */
    public boolean hasDecided() {
        return kind == Kind.ACTING || kind == Kind.FIRED;
    }

    /** Until the first guard acts; zero when it is due, empty unless they are armed. */
    public Optional<Duration> left(Instant now) {
        return Optional.ofNullable(firesAt)
                .map(at -> Duration.between(now, at))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /** Whether the guard is due by this workstation's clock and nobody has heard yet what it did. */
    public boolean isDue(Instant now) {
        return firesAt != null && !now.isBefore(firesAt);
    }

    /** How close it is. */
    public static Urgency urgency(Duration left) {
        if (left.compareTo(DANGER) < 0) {
            return Urgency.DANGER;
        }
        return left.compareTo(WARNING) < 0 ? Urgency.WARNING : Urgency.CALM;
    }

    /** Which part of its time is left, from 0 to 1. */
    public double share(Duration left) {
        return full.isZero() ? 0 : Math.clamp((double) left.toMillis() / full.toMillis(), 0, 1);
    }
}
