package org.bmms.console.session.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.run.RunState;
import org.jspecify.annotations.Nullable;

/**
 * A run, or a change of organisations, as a report lists it.
 *
 * @param id its name
 * @param kind what it was
 * @param state how it stands
 * @param operator who began it
 * @param began when; null if that is not known
 * @param ended when; null if it is not over, or that is not known
 * @param downtime how long visitors were turned away; null if that was not measured
 * @param interrupts whether it may turn visitors away at all
 * @param source from where it is known
 * @param said how it ended and for what reasons, in order
 * @param organizations of which organisations; empty for a run
 */
public record ReportedRun(
        String id,
        String kind,
        RunState state,
        String operator,
        @Nullable Instant began,
        @Nullable Instant ended,
        @Nullable Duration downtime,
        boolean interrupts,
        Source source,
        List<Message> said,
        List<String> organizations) {

    /** From where it is known. */
    public enum Source {
        /** Its journal on the server. */
        SERVER,
        /** The console's records and copies. */
        RECORDS,
        /** The chain of the audit. */
        AUDIT
    }

    public ReportedRun {
        said = List.copyOf(said);
        organizations = List.copyOf(organizations);
    }

    /** How long it took; empty if it is not over, or that is not known. */
    Optional<Duration> took() {
        return began == null || ended == null ? Optional.empty() : Optional.of(Duration.between(began, ended));
    }

    /** Whether visitors may have been turned away, and nobody knows how long. */
    boolean lacksDowntime() {
        return interrupts && downtime == null;
    }
}
