package org.bmms.console.doctor;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.doctor.part.Parts;
import org.bmms.console.target.connection.TargetSystem;

/**
 * Tests every part of a profile and says what is missing: hosts, sudo, paths, programs, units, database, Redis, site,
 * settings (checklist § Environment Verification). Nothing is changed anywhere.
 */
public final class Doctor {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final TargetSystem target;
    private final Duration limit;
    private final InstantSource clock;

    /**
     * The doctor of a target; takes a minute and a half at most.
     *
     * @param clock this workstation's time
     */
    public Doctor(TargetSystem target, InstantSource clock) {
        this(target, LIMIT, clock);
    }

    /**
     * The doctor of a target.
     *
     * @param limit after this long, what is not known yet is said to be so
     */
    public Doctor(TargetSystem target, Duration limit, InstantSource clock) {
        this.target = target;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Looks at everything, at the same time where it is independent. What cannot be looked at does not hide the rest; what
     * stands on it is skipped and names it.
     *
     * @param listener told every diagnosis as it is known, on the caller's thread
     * @throws org.bmms.console.base.FailureException {@code DOCTOR-CANCELLED}, within a second after the request, and no
     *     other
     */
    public DoctorReport examine(Cancellation cancellation, Consumer<Diagnosis> listener) {
        return new Examination(Parts.of(target, clock), target.redactor(), limit, listener)
                .run(clock.instant(), target.profile().name(), cancellation);
    }
}
