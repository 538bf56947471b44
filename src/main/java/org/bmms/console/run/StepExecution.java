package org.bmms.console.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Redactor;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.Journal;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one step to its end. The intent is on the server's disk before anything is done; what is already done is not
 * done again; what was sent and not answered is looked at until it is known, or the server stays out of reach.
 */
final class StepExecution {
    private static final Logger LOG = LoggerFactory.getLogger(StepExecution.class);

    private final Step step;
    private final Journal journal;
    private final Hosts hosts;
    private final Timing timing;
    private final Redactor redactor;
    private final RunListener listener;
    private final Map<String, String> noted = new ConcurrentHashMap<>();
    private Instant intended = Instant.EPOCH;

    StepExecution(Step step, Journal journal, Hosts hosts, Timing timing, Redactor redactor, RunListener listener) {
        this.step = step;
        this.journal = journal;
        this.hosts = hosts;
        this.timing = timing;
        this.redactor = redactor;
        this.listener = listener;
    }

    /** Whether the step is done; if not, the journal says why. */
    boolean perform(Cancellation operator) {
        journal.append(new Event.StepIntended(step.id()));
        intended = timing.clock().instant();
        try {
            return switch (look()) {
                case Probed.Done done -> ended(false, done.evidence());
                case Probed.Blocked blocked -> failed(blocked.failure());
                case Probed.NotDone n -> attempt(operator);
                case Probed.UnderWay u -> throw new AssertionError("looked at until it was known");
            };
        } catch (FailureException e) {
            return e.failure().changed() == Changed.UNKNOWN ? unknown(e.failure()) : failed(e.failure());
        } catch (RuntimeException bug) {
            LOG.error("step {} failed by a fault of the console", step.id(), bug);
            return failed(Failure.unknown(RunFailure.INTERNAL, step.id())
                    .withDetail(bug.getClass().getName()));
        }
    }

    private boolean attempt(Cancellation operator) {
        Instant giveUp = intended.plus(step.limit()).plus(timing.patience());
        while (true) {
            try {
                return ended(true, act(operator));
            } catch (FailureException e) {
                Failure failure = e.failure();
                boolean again =
                        failure.code().mayPass() && timing.clock().instant().isBefore(giveUp);
                if (failure.changed() != Changed.UNKNOWN && !again) {
                    return failed(failure);
                }
                LOG.info("step {}: {}", step.id(), failure.code().code());
                if (failure.changed() == Changed.UNKNOWN) {
                    journal(new Event.StepUnknown(step.id(), RecordedFailure.of(failure, redactor)));
                }
                switch (look()) {
                    case Probed.Done done -> {
                        return ended(true, step.verify(context(Cancellation.none())));
                    }
                    case Probed.Blocked blocked -> {
                        return failed(blocked.failure());
                    }
                    case Probed.NotDone n -> {
                        if (!again || operator.isRequested()) {
                            return failed(
                                    failure.changed() == Changed.UNKNOWN ? failure.withChanged(Changed.NO) : failure);
                        }
                    }
                    case Probed.UnderWay u -> throw new AssertionError("looked at until it was known");
                }
            }
        }
    }

    private Map<String, String> act(Cancellation operator) {
        Cancellation cancellation = new Cancellation();
        try (var _ = operator.onRequest(cancellation::request);
                var byTime = new Alarm(step.limit(), cancellation::request)) {
            try {
                RunContext context = context(cancellation);
                step.act(context);
                return step.verify(context);
            } catch (FailureException e) {
                if (byTime.rang() && !operator.isRequested()) {
                    throw Failure.unknown(
                                    RunFailure.TIME_LIMIT,
                                    step.id(),
                                    step.limit().toSeconds())
                            .withDetail(e.failure().detail())
                            .asException(e);
                }
                throw e;
            }
        }
    }

    /** Probes until the answer is one that decides, as long as patience lasts. */
    private Probed look() {
        Instant giveUp = timing.clock().instant().plus(timing.patience());
        while (true) {
            try {
                Probed probed = step.probe(context(Cancellation.none()));
                if (!(probed instanceof Probed.UnderWay)) {
                    return probed;
                }
                if (timing.clock().instant().isAfter(giveUp.plus(step.limit()))) {
                    throw undecided().asException();
                }
            } catch (FailureException e) {
                if (!e.failure().code().mayPass()) {
                    throw e;
                }
                if (timing.clock().instant().isAfter(giveUp)) {
                    throw undecided().withDetail(e.failure().code().code()).asException(e);
                }
            }
            context(Cancellation.none()).pause(timing.look());
        }
    }

    private Failure undecided() {
        return Failure.unknown(RunFailure.UNDECIDED, step.id());
    }

    private RunContext context(Cancellation cancellation) {
        return new RunContext(step, hosts, timing, listener, cancellation, noted);
    }

    private boolean ended(boolean applied, Map<String, String> evidence) {
        journal(new Event.StepDone(step.id(), applied, milliseconds(), redacted(evidence)));
        return true;
    }

    private boolean failed(Failure failure) {
        journal(new Event.StepFailed(step.id(), RecordedFailure.of(failure, redactor), milliseconds()));
        return false;
    }

    private boolean unknown(Failure failure) {
        journal(new Event.StepUnknown(step.id(), RecordedFailure.of(failure, redactor)));
        return false;
    }

    private void journal(Event event) {
        Patience.whileItMayPass(timing, () -> journal.append(event));
    }

    private Map<String, String> redacted(Map<String, String> evidence) {
        Map<String, String> clean = new TreeMap<>();
        noted.forEach((k, v) -> clean.put(k, redactor.redact(v)));
        evidence.forEach((k, v) -> clean.put(k, redactor.redact(v)));
        return clean;
    }

    private long milliseconds() {
        return Duration.between(intended, timing.clock().instant()).toMillis();
    }
}
