package org.bmms.console.onboarding.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.bmms.console.onboarding.password.FirstPasswords;
import org.bmms.console.onboarding.password.Made;
import org.bmms.console.onboarding.write.Receipt;

/** One run of a batch. */
final class BatchRun {
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
        AccountDesk desk = AccountDesk.open(application, policy, cancellation);
        List<BatchPlan.Part> clean =
                shown.parts().stream().filter(shown::isClean).toList();
        try (FirstPasswords passwords = new FirstPasswords(policy, desk.hash(), redactor, cancellation)) {
            clean.forEach(part ->
                    made.put(part.entry().code(), passwords.begin(part.plan().newUsers())));
            if (together) {
                together(clean);
            } else {
                each(shown);
            }
            return result(shown, desk);
        }
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
                    Access.of(Message.of("onboarding.work.batch")).stoppedBy(cancellation),
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

    private void each(BatchPlan shown) {
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
        List<OnboardingRequest> stored = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            BatchOutcome outcome = outcomes.get(i);
            if (outcome.receipt().isPresent()) {
                stored.add(shown.parts().get(i).plan().request());
            } else {
                Optional.ofNullable(made.get(outcome.code())).ifPresent(Made::forget);
            }
        }
        Receipt all = outcomes.stream()
                .flatMap(outcome -> outcome.receipt().stream())
                .findFirst()
                .orElse(new Receipt("", java.time.Instant.EPOCH, List.of()));
        // What is stored is told also when the rest was stopped.
        OnboardingResult told = desk.close(all, stored, made, Cancellation.none());
        return new BatchResult(
                outcomes,
                outcomes.stream().anyMatch(o -> o.state() == State.NOT_BEGUN) && cancellation.isRequested(),
                told.credentials(),
                told.verdicts(),
                told.unsure());
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
