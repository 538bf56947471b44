package org.bmms.console.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Outcome;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
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
    private final RunRecord record;
    private final RunEnvironment environment;
    private final Timing timing;
    private final Map<String, String> noted = new ConcurrentHashMap<>();
    private Instant intended = Instant.EPOCH;

    StepExecution(Step step, RunRecord record, RunEnvironment environment) {
        this.step = step;
        this.record = record;
        this.environment = environment;
        this.timing = environment.timing();
    }

    /**
     * Whether the step is done; if not, the journal says why.
     *
     * @throws FailureException if the journal cannot be written
     */
    boolean perform(Cancellation operator) {
        boolean interrupted = wasInterrupted();
        record.write(new Event.StepIntended(step.id()));
        intended = now();
        Event end = switch (looked(operator)) {
            case Outcome.Done<Probed>(Probed probed) ->
                switch (probed) {
                    case Probed.Done done -> done(false, done.evidence());
                    case Probed.Blocked blocked -> failed(blocked.failure());
                    case Probed.NotDone n -> attempt(operator);
                    case Probed.UnderWay u -> throw new AssertionError("looked at until it was known");
                };
            case Outcome.Failed<Probed>(Failure why) -> interrupted ? unknown(why) : failed(why);
            case Outcome.Unknown<Probed>(Failure why) -> unknown(why);
        };
        record.write(end);
        return end instanceof Event.StepDone;
    }

    /** Whether an earlier attempt may have had an effect, for all that the journal says. */
    private boolean wasInterrupted() {
        for (Entry entry : record.journal().entries().reversed()) {
            switch (entry.event()) {
                case Event.StepIntended e
                when e.step().equals(step.id()) -> {
                    return true;
                }
                case Event.StepUnknown e
                when e.step().equals(step.id()) -> {
                    return true;
                }
                case Event.StepFailed e
                when e.step().equals(step.id()) -> {
                    return e.failure().changed() != Changed.NO;
                }
                default -> {}
            }
        }
        return false;
    }

    private Event attempt(Cancellation operator) {
        Instant giveUp = intended.plus(step.limit()).plus(timing.patience());
        boolean acting = true;
        while (true) {
            Outcome<Map<String, String>> tried = acting ? tried(() -> act(operator)) : tried(this::verify);
            if (tried instanceof Outcome.Done<Map<String, String>>(Map<String, String> evidence)) {
                return done(true, evidence);
            }
            Failure failure = failure(tried);
            boolean unknown = failure.changed() == Changed.UNKNOWN;
            boolean again = failure.code().mayPass() && now().isBefore(giveUp) && !operator.isRequested();
            if (failure.code() == RunFailure.INTERNAL || (!unknown && !again)) {
                return failed(failure);
            }
            if (!acting && !again) {
                return unknown(failure);
            }
            LOG.info("step {}: {}", step.id(), failure.code().code());
            if (unknown) {
                record.write(unknown(failure));
            }
            switch (looked(operator)) {
                case Outcome.Done<Probed>(Probed probed) -> {
                    if (probed instanceof Probed.Blocked blocked) {
                        return failed(blocked.failure());
                    }
                    acting = !(probed instanceof Probed.Done);
                    if (acting && !again) {
                        return failed(unknown ? failure.withChanged(Changed.NO) : failure);
                    }
                }
                case Outcome.Failed<Probed>(Failure why) -> {
                    return step.effect() == Effect.READ_ONLY ? failed(why) : unknown(why);
                }
                case Outcome.Unknown<Probed>(Failure why) -> {
                    return unknown(why);
                }
            }
            if (acting) {
                timing.pause();
            }
        }
    }

    /** What came of it; a fault of the console is a failure that everybody sees, and the log has its stack. */
    private <T> Outcome<T> tried(Supplier<T> work) {
        try {
            return Outcome.of(work);
        } catch (RuntimeException bug) {
            LOG.error("step {} failed by a fault of the console", step.id(), bug);
            return new Outcome.Failed<>(Failure.unknown(RunFailure.INTERNAL, step.id())
                    .withDetail(bug.getClass().getName()));
        }
    }

    private static Failure failure(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Failed<?>(Failure why) -> why;
            case Outcome.Unknown<?>(Failure why) -> why;
            case Outcome.Done<?> done -> throw new IllegalArgumentException("it was done");
        };
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

    private Map<String, String> verify() {
        return step.verify(context(Cancellation.none()));
    }

    private Outcome<Probed> looked(Cancellation operator) {
        return tried(() -> look(operator));
    }

    /** Probes until the answer is one that decides, as long as patience lasts. */
    private Probed look(Cancellation operator) {
        Instant began = now();
        Instant heard = began;
        while (true) {
            try {
                Probed probed = step.probe(context(Cancellation.none()));
                if (!(probed instanceof Probed.UnderWay)) {
                    return probed;
                }
                heard = now();
            } catch (FailureException e) {
                if (!e.failure().code().mayPass()) {
                    throw e;
                }
                if (operator.isRequested() || now().isAfter(heard.plus(timing.patience()))) {
                    throw undecided().withDetail(e.failure().code().code()).asException(e);
                }
            }
            if (operator.isRequested()) {
                throw Failure.unknown(RunFailure.CANCELLED, step.id()).asException();
            }
            if (now().isAfter(began.plus(step.limit()).plus(timing.patience()))) {
                throw undecided().asException();
            }
            timing.pause();
        }
    }

    private Failure undecided() {
        return Failure.unknown(RunFailure.UNDECIDED, step.id());
    }

    private RunContext context(Cancellation cancellation) {
        return new RunContext(step, environment, record.hold(), cancellation, noted);
    }

    private Event done(boolean applied, Map<String, String> evidence) {
        Map<String, String> clean = new TreeMap<>();
        noted.forEach((k, v) -> clean.put(k, environment.redactor().redact(v)));
        evidence.forEach((k, v) -> clean.put(k, environment.redactor().redact(v)));
        return new Event.StepDone(step.id(), applied, milliseconds(), clean);
    }

    private Event failed(Failure failure) {
        return new Event.StepFailed(step.id(), RecordedFailure.of(failure, environment.redactor()), milliseconds());
    }

    private Event unknown(Failure failure) {
        Failure unknown = failure.withChanged(Changed.UNKNOWN);
        return new Event.StepUnknown(step.id(), RecordedFailure.of(unknown, environment.redactor()));
    }

    private Instant now() {
        return timing.clock().instant();
    }

    private long milliseconds() {
        return Duration.between(intended, now()).toMillis();
    }
}
