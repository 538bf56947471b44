package org.bmms.console.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Redactor;
import org.bmms.console.doctor.part.Finding;
import org.bmms.console.doctor.part.Part;
import org.bmms.console.doctor.part.Sight;
import org.jspecify.annotations.Nullable;

/** Looks at parts, each on a thread of its own that waits for what the part stands on. */
final class Examination {
    private final List<Part> parts;
    private final Diagnoses diagnoses;
    private final Duration limit;
    private final Consumer<Diagnosis> listener;
    private final Map<Part, CompletableFuture<Boolean>> works = new HashMap<>();
    private final Map<Part, List<Diagnosis>> known = new HashMap<>();
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private final Cancellation stop = new Cancellation();

    /** An examination, to be run once. */
    Examination(List<Part> parts, Redactor redactor, Duration limit, Consumer<Diagnosis> listener) {
        this.parts = parts;
        this.diagnoses = new Diagnoses(redactor);
        this.limit = limit;
        this.listener = listener;
        parts.forEach(part -> works.put(part, new CompletableFuture<>()));
    }

    /**
     * A part that is known now; without a part, the operator cancelled.
     *
     * @param bug what was thrown that is no failure
     */
    private record Ended(
            @Nullable Part part,
            List<Diagnosis> diagnoses,
            @Nullable RuntimeException bug) {}

    DoctorReport run(Instant at, String environment, Cancellation operator) {
        long end = System.nanoTime() + limit.toNanos();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try (Cancellation.Registration _ = operator.onRequest(() -> ended.add(new Ended(null, List.of(), null)))) {
            parts.forEach(part -> threads.execute(() -> ended.add(examine(part))));
            while (known.size() < parts.size()) {
                Ended next = ended.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    giveUp();
                } else {
                    take(next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unchanged(DoctorFailure.CANCELLED).asException(e);
        } finally {
            stop.request();
            threads.shutdownNow();
        }
        List<Diagnosis> ordered = parts.stream()
                .flatMap(part -> known.getOrDefault(part, List.of()).stream())
                .toList();
        return new DoctorReport(at, environment, ordered);
    }

    private void take(Ended next) {
        if (next.bug() != null) {
            throw next.bug();
        }
        Part part = next.part();
        if (part == null) {
            throw Failure.unchanged(DoctorFailure.CANCELLED).asException();
        }
        tell(part, next.diagnoses());
    }

    private void tell(Part part, List<Diagnosis> found) {
        known.put(part, found);
        found.forEach(listener);
    }

    /** What is not known by now is late, or waits for what is. */
    private void giveUp() {
        List<Part> late = new ArrayList<>();
        for (Part part : parts) {
            if (known.containsKey(part)) {
                continue;
            }
            Part cause =
                    part.standsOn().stream().filter(late::contains).findFirst().orElse(null);
            late.add(part);
            Finding tooLate = Finding.fail(Failure.unchanged(DoctorFailure.TIME_LIMIT, limit.toSeconds()));
            tell(part, cause == null ? diagnoses.of(part, List.of(tooLate)) : List.of(diagnoses.skipped(part, cause)));
        }
    }

    private Ended examine(Part part) {
        try {
            for (Part other : part.waitsFor()) {
                boolean working = awaited(other);
                if (!working && part.standsOn().contains(other)) {
                    answer(part).complete(false);
                    return new Ended(part, List.of(diagnoses.skipped(part, other)), null);
                }
            }
            List<Finding> findings = findings(part);
            answer(part).complete(findings.stream().noneMatch(f -> f.verdict() == Verdict.FAIL));
            return new Ended(part, diagnoses.of(part, findings), null);
        } catch (RuntimeException bug) {
            answer(part).complete(false);
            return new Ended(part, List.of(), bug);
        }
    }

    private List<Finding> findings(Part part) {
        try {
            return part.look(new Sight() {
                @Override
                public Cancellation stop() {
                    return stop;
                }

                @Override
                public boolean works(Part other) {
                    return awaited(other);
                }
            });
        } catch (FailureException e) {
            return List.of(Finding.fail(e.failure()));
        }
    }

    private CompletableFuture<Boolean> answer(Part part) {
        CompletableFuture<Boolean> answer = works.get(part);
        if (answer == null) {
            throw new IllegalStateException("not among the parts: " + part);
        }
        return answer;
    }

    private boolean awaited(Part part) {
        try {
            return answer(part).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unchanged(DoctorFailure.CANCELLED).asException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a verdict is never an exception", e);
        }
    }
}
