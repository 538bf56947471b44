package org.bmms.console.onboarding.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bmms.console.audit.change.ChangeKind;
import org.bmms.console.audit.change.ChangeLog;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.Storing;
import org.bmms.console.onboarding.django.Application;
import org.bmms.console.onboarding.form.CatalogueRules;
import org.bmms.console.onboarding.form.ExistingOrganization;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.onboarding.plan.Planner;
import org.bmms.console.onboarding.schema.OnboardingSchema;
import org.bmms.console.onboarding.write.Receipts;
import org.jspecify.annotations.Nullable;

/** Takes many organisations in (checklist § Deployment Strategy, phase 6: full rollout). */
public final class Batch {
    private final Database database;
    private final ChangeLog log;
    private final Receipts receipts;
    private final Application application;
    private final Redactor redactor;

    /**
     * For one target.
     *
     * @param log where it is written down what is stored
     * @param receipts where it is kept how to take that back
     */
    public Batch(Database database, ChangeLog log, Receipts receipts, Application application, Redactor redactor) {
        this.database = database;
        this.log = log;
        this.receipts = receipts;
        this.application = application;
        this.redactor = redactor;
    }

    /** What would be written, and every problem of every line. */
    public BatchPlan preview(BatchFile file, Cancellation cancellation, Progress progress) {
        return database.read(access(cancellation), reading -> {
            OnboardingSchema schema = OnboardingSchema.read(reading);
            List<BatchPlan.Part> parts = new ArrayList<>();
            List<RowProblem> problems = new ArrayList<>(file.problems());
            for (BatchEntry entry : file.entries()) {
                progress.at(parts.size(), file.entries().size(), Message.of("onboarding.work.preview", entry.code()));
                OnboardingPlan plan = Planner.plan(reading, schema, entry.request());
                plan.problems().forEach(problem -> problems.add(entry.inFile(problem)));
                CatalogueRules.check(entry.request().organization(), before(parts))
                        .forEach(problem -> problems.add(entry.inFile(problem)));
                parts.add(new BatchPlan.Part(entry, plan));
            }
            problems.addAll(twice(file.entries()));
            problems.sort(Comparator.comparingInt(RowProblem::line));
            return new BatchPlan(parts, problems);
        });
    }

    /**
     * Carries out what was shown. Once the first organisation is stored nothing is thrown any more: what stopped the batch
     * is part of the result.
     *
     * @throws FailureException {@code ONB-BATCH-ERRORS} where all or nothing is to be stored and lines have problems, or
     *     what keeps everything from being stored
     */
    public BatchResult run(
            BatchPlan shown, BatchTransactions transactions, Cancellation cancellation, Progress progress) {
        Storing storing = new Storing(database, log, receipts, ChangeKind.BATCH);
        return new BatchRun(storing, application, redactor, cancellation, progress).run(shown, transactions);
    }

    /** The organisations of the file that come before one, which will be there when its turn comes. */
    private static List<ExistingOrganization> before(List<BatchPlan.Part> parts) {
        return parts.stream()
                .filter(part -> part.plan().isNewOrganization())
                .map(part -> part.entry().request().organization())
                .map(form -> new ExistingOrganization(form.code(), form.name()))
                .toList();
    }

    /** Users that stand under two organisations of the file; each plan knows its own users only. */
    private static List<RowProblem> twice(List<BatchEntry> entries) {
        Map<String, Seen> logins = new HashMap<>();
        Map<String, Seen> addresses = new HashMap<>();
        List<RowProblem> problems = new ArrayList<>();
        for (BatchEntry entry : entries) {
            for (int i = 0; i < entry.request().users().size(); i++) {
                int line = entry.userLines().get(i);
                Seen now = new Seen(entry.code(), line, entry.request().users().get(i));
                now.after(logins.putIfAbsent(lower(now.user().username()), now), now::sameLogin)
                        .or(() ->
                                now.after(addresses.putIfAbsent(lower(now.user().email()), now), now::sameAddress))
                        .ifPresent(problem -> problems.add(new RowProblem(line, problem)));
            }
        }
        return problems;
    }

    /** A user of the file, and where. */
    private record Seen(String code, int line, UserForm user) {
        Optional<FieldProblem> after(@Nullable Seen before, Function<Seen, FieldProblem> problem) {
            return Optional.ofNullable(before)
                    .filter(seen -> !seen.code().equals(code))
                    .map(problem);
        }

        FieldProblem sameLogin(Seen before) {
            return FieldProblem.of(
                    OnboardingFailure.DUPLICATE,
                    BatchColumn.USERNAME.title(),
                    user.username(),
                    Message.of("onboarding.batch.line", before.line()));
        }

        FieldProblem sameAddress(Seen before) {
            return FieldProblem.question(
                    OnboardingFailure.EMAIL_TAKEN,
                    BatchColumn.USER_EMAIL.title(),
                    user.email(),
                    before.user().username());
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Access access(Cancellation cancellation) {
        return Access.of(Message.of("onboarding.work.batch")).stoppedBy(cancellation);
    }
}
