package org.bmms.console.onboarding.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.Access;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.onboarding.AccountDesk;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.OnboardingResult;
import org.bmms.console.onboarding.Storing;
import org.bmms.console.onboarding.batch.BatchOutcome.State;
import org.bmms.console.onboarding.django.Application;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.password.DjangoHash;
import org.bmms.console.onboarding.password.HashedAhead;
import org.bmms.console.onboarding.password.Made;
import org.bmms.console.onboarding.write.Receipt;

/** One run of a batch. */
final class BatchRun {
    /** The application is asked of the others while the last eighth is being stored. */
    private static final int LAST = 8;

    private final Storing storing;
    private final Application application;
    private final Redactor redactor;
    private final Cancellation cancellation;
    private final Progress progress;
    private final Map<String, Made> made = new LinkedHashMap<>();
    private final List<BatchOutcome> outcomes = new ArrayList<>();

    BatchRun(
            Storing storing, Application application, Redactor redactor, Cancellation cancellation, Progress progress) {
        this.storing = storing;
        this.application = application;
        this.redactor = redactor;
        this.cancellation = cancellation;
        this.progress = progress;
    }

    BatchResult run(BatchPlan shown, BatchTransactions transactions) {
        boolean together = transactions == BatchTransactions.ALL_TOGETHER;
        int errors = shown.blocking().size();
        if (together && errors > 0) {
            throw Failure.unchanged(OnboardingFailure.BATCH_ERRORS, errors).asException();
        }
        PasswordPolicy policy = shown.parts().stream()
                .findFirst()
                .map(part -> part.plan().request().passwords())
                .orElse(PasswordPolicy.RESET_LINK);
        List<BatchPlan.Part> clean =
                shown.parts().stream().filter(shown::isClean).toList();
        try (HashedAhead passwords =
                        HashedAhead.begin(policy, newUsers(clean), likely(policy), redactor, cancellation);
                AccountDesk desk = AccountDesk.open(application, policy, cancellation)) {
            made.putAll(passwords.as(desk.hash()));
            if (together) {
                together(clean);
            } else {
                each(shown, desk);
            }
            return result(shown, desk);
        }
    }

    private static Map<String, List<String>> newUsers(List<BatchPlan.Part> parts) {
        Map<String, List<String>> users = new LinkedHashMap<>();
        parts.forEach(part -> users.put(part.entry().code(), part.plan().newUsers()));
        return users;
    }

    /** While the application starts, to say how it wants passwords, the cores would have nothing to do. */
    private Optional<DjangoHash> likely(PasswordPolicy policy) {
        return policy == PasswordPolicy.TEMPORARY
                ? storing.likelyIterations(access()).map(DjangoHash::new)
                : Optional.empty();
    }

    private void together(List<BatchPlan.Part> parts) {
        try {
            List<Storing.Order> orders = new ArrayList<>();
            for (BatchPlan.Part part : parts) {
                say(orders.size(), parts.size(), part.entry().code());
                orders.add(new Storing.Order(part.plan(), made(part).hashes()));
            }
            AtomicInteger begun = new AtomicInteger();
            List<Receipt> receipts = storing.store(
                    orders,
                    access(),
                    plan -> say(
                            begun.getAndIncrement(),
                            parts.size(),
                            plan.request().organization().code()));
            for (int i = 0; i < parts.size(); i++) {
                outcomes.add(stored(parts.get(i), receipts.get(i)));
            }
        } catch (FailureException e) {
            made.values().forEach(Made::forget);
            throw e;
        }
    }

    private Access access() {
        return Access.of(Message.of("onboarding.work.batch")).stoppedBy(cancellation);
    }

    private void each(BatchPlan shown, AccountDesk desk) {
        List<BatchPlan.Part> parts = shown.parts();
        boolean over = false;
        for (BatchPlan.Part part : parts) {
            if (over || cancellation.isRequested()) {
                over = true;
                outcomes.add(outcome(part, State.NOT_BEGUN, Optional.empty(), Optional.empty()));
            } else if (shown.isClean(part)) {
                say(outcomes.size(), parts.size(), part.entry().code());
                BatchOutcome outcome = store(part);
                outcomes.add(outcome);
                over = outcome.failure().filter(BatchRun::endsAll).isPresent();
                if (parts.size() - outcomes.size() == parts.size() / LAST) {
                    desk.askAhead(stored(shown));
                }
            } else {
                outcomes.add(outcome(part, State.REFUSED, Optional.empty(), why(shown, part)));
            }
        }
    }

    private BatchOutcome store(BatchPlan.Part part) {
        try {
            Map<String, String> hashes = made(part).hashes();
            return stored(part, storing.store(part.plan(), hashes, cancellation));
        } catch (FailureException e) {
            Failure failure = e.failure();
            State state = failure.code() == DatabaseFailure.CANCELLED
                    ? State.NOT_BEGUN
                    : failure.changed() == Changed.UNKNOWN ? State.UNKNOWN : State.REFUSED;
            return outcome(part, state, Optional.empty(), Optional.of(failure));
        }
    }

    /** Whether the next organisation would fail in the same way. */
    private static boolean endsAll(Failure failure) {
        return failure.changed() == Changed.UNKNOWN
                || failure.code() == DatabaseFailure.CONNECTION_LOST
                || failure.code() == DatabaseFailure.UNREACHABLE
                || failure.code() == DatabaseFailure.PRIVILEGE
                || failure.code() == DatabaseFailure.READ_ONLY;
    }

    private BatchResult result(BatchPlan shown, AccountDesk desk) {
        outcomes.stream()
                .filter(outcome -> outcome.receipt().isEmpty())
                .flatMap(outcome -> Optional.ofNullable(made.get(outcome.code())).stream())
                .forEach(Made::forget);
        Receipt all = outcomes.stream()
                .flatMap(outcome -> outcome.receipt().stream())
                .findFirst()
                .orElse(new Receipt("", java.time.Instant.EPOCH, List.of()));
        // What is stored is told also when the rest was stopped.
        OnboardingResult told = desk.conclude(all, stored(shown), made, Cancellation.none());
        return new BatchResult(
                outcomes,
                outcomes.stream().anyMatch(o -> o.state() == State.NOT_BEGUN) && cancellation.isRequested(),
                told.credentials(),
                told.verdicts(),
                told.unsure());
    }

    private List<OnboardingRequest> stored(BatchPlan shown) {
        return IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i).receipt().isPresent())
                .mapToObj(i -> shown.parts().get(i).plan().request())
                .toList();
    }

    private static Optional<Failure> why(BatchPlan shown, BatchPlan.Part part) {
        return shown.blocking().stream()
                .filter(row -> part.entry().lines().contains(row.line()))
                .map(row -> row.problem().failure())
                .findFirst();
    }

    private static BatchOutcome stored(BatchPlan.Part part, Receipt receipt) {
        State state = receipt.rows().isEmpty() ? State.UNCHANGED : State.STORED;
        return outcome(part, state, Optional.of(receipt), Optional.empty());
    }

    private static BatchOutcome outcome(
            BatchPlan.Part part, State state, Optional<Receipt> receipt, Optional<Failure> failure) {
        return new BatchOutcome(
                part.entry().line(),
                part.entry().code(),
                state,
                part.plan().request().users().size(),
                receipt,
                failure);
    }

    private Made made(BatchPlan.Part part) {
        return Objects.requireNonNull(made.get(part.entry().code()));
    }

    private void say(int done, int total, String code) {
        progress.at(done, total, Message.of("onboarding.work.store", code));
    }
}
