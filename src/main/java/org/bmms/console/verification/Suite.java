package org.bmms.console.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Redactor;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.verification.check.Check;
import org.bmms.console.verification.check.Look;
import org.bmms.console.verification.check.Pause;
import org.jspecify.annotations.Nullable;

/** Runs checks at the same time, those first that others wait for, and gives up on none before its time. */
final class Suite {
    private final VerificationLimits limits;
    private final Results results;
    private final Consumer<CheckResult> listener;
    private final Map<String, CheckResult> known = new HashMap<>();

    Suite(VerificationLimits limits, Redactor redactor, Consumer<CheckResult> listener) {
        this.limits = limits;
        this.results = new Results(redactor);
        this.listener = listener;
    }

    /**
     * A check that ended; without a check, the operator cancelled.
     *
     * @param bug what it threw that is no failure
     */
    private record Ended(
            @Nullable Check check,
            @Nullable CheckResult result,
            @Nullable RuntimeException bug) {}

    VerificationReport run(Instant at, Mode expected, List<Check> checks, Cancellation operator) {
        long begun = System.nanoTime();
        stage(checks.stream().filter(c -> !c.last()).toList(), begun, limits.forFirst(), operator);
        stage(checks.stream().filter(Check::last).toList(), begun, limits.whole(), operator);
        List<CheckResult> ordered = checks.stream()
                .filter(check -> known.containsKey(check.id()))
                .map(check -> known.get(check.id()))
                .toList();
        return new VerificationReport(at, expected, ordered);
    }

    private void stage(List<Check> checks, long begun, Duration until, Cancellation operator) {
        BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
        Cancellation stop = new Cancellation();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try (Cancellation.Registration _ = operator.onRequest(() -> ended.add(new Ended(null, null, null)))) {
            for (Check check : checks) {
                threads.execute(() -> ended.add(look(check, stop)));
            }
            List<Check> left = new ArrayList<>(checks);
            while (!left.isEmpty()) {
                long rest = begun + until.toNanos() - System.nanoTime();
                Ended next = ended.poll(rest, TimeUnit.NANOSECONDS);
                if (next == null) {
                    left.forEach(check -> tell(results.late(check, until.toSeconds())));
                    return;
                }
                take(next);
                left.remove(next.check());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unchanged(VerificationFailure.CANCELLED).asException(e);
        } finally {
            stop.request();
            threads.shutdownNow();
        }
    }

    private void take(Ended ended) {
        if (ended.bug() != null) {
            throw ended.bug();
        }
        if (ended.check() == null) {
            throw Failure.unchanged(VerificationFailure.CANCELLED).asException();
        }
        if (ended.result() != null) {
            tell(ended.result());
        }
    }

    private void tell(CheckResult result) {
        known.put(result.id(), result);
        listener.accept(result);
    }

    private Ended look(Check check, Cancellation stop) {
        try {
            return new Ended(check, results.of(check, patientLook(check, stop)), null);
        } catch (RuntimeException bug) {
            return new Ended(check, null, bug);
        }
    }

    /** Looks again while that may change something and there is patience. */
    private Look patientLook(Check check, Cancellation stop) {
        long end = System.nanoTime() + limits.patience().toNanos();
        while (true) {
            Look look = attempt(check, stop);
            if (!look.isWorthAnother() || System.nanoTime() > end || stop.isRequested()) {
                return look;
            }
            if (!Pause.of(limits.again(), stop)) {
                return look;
            }
        }
    }

    private static Look attempt(Check check, Cancellation stop) {
        try {
            return check.look(stop);
        } catch (FailureException e) {
            // A server may have no channel to spare for a moment.
            FailureCode code = e.failure().code();
            return new Look.CannotTell(e.failure(), code.mayPass() || code == RemoteFailure.CHANNEL);
        }
    }
}
