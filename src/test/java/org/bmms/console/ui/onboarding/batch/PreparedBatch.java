package org.bmms.console.ui.onboarding.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Secret;
import org.bmms.console.database.TableName;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.batch.BatchEntry;
import org.bmms.console.onboarding.batch.BatchOutcome;
import org.bmms.console.onboarding.batch.BatchOutcome.State;
import org.bmms.console.onboarding.batch.BatchPlan;
import org.bmms.console.onboarding.batch.BatchResult;
import org.bmms.console.onboarding.batch.BatchTransactions;
import org.bmms.console.onboarding.batch.RowProblem;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.onboarding.password.Credentials;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.onboarding.plan.PlannedRow;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.onboarding.write.WrittenRow;
import org.jspecify.annotations.Nullable;

/** A batch that goes as the test says. */
final class PreparedBatch implements BatchSource {
    static final Path FILE = Path.of("rollout.csv");
    static final String SECRET = "hq7m-2vkd-x4nz-8wpt";

    final List<BatchOrder> orders = new CopyOnWriteArrayList<>();
    final Map<Path, String> written = new HashMap<>();
    final BlockingQueue<Run> begun = new LinkedBlockingQueue<>();
    volatile BatchPlan plan = plan(List.of(), part(2, "MOH", 6), part(4, "MOLE", 3), part(5, "MILG", 0));
    volatile boolean mayWrite = true;
    volatile boolean locked;
    volatile @Nullable Failure refusal;
    volatile @Nullable Failure unwritable;

    /** A run that goes on. */
    record Run(
            BatchPlan shown,
            BatchTransactions transactions,
            String typed,
            Cancellation cancellation,
            Progress progress,
            BlockingQueue<Object> answer) {

        void ends(BatchResult ended) {
            answer.add(ended);
        }

        void fails(Failure failure) {
            answer.add(failure);
        }
    }

    /** The next run, once it begins. */
    Run next() {
        try {
            return begun.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Looked look(BatchOrder order, Cancellation cancellation, Progress progress) {
        orders.add(order);
        Failure why = refusal;
        if (why != null) {
            throw why.asException();
        }
        return new Looked(plan, mayWrite, locked);
    }

    @Override
    public BatchResult run(
            BatchPlan shown,
            BatchTransactions transactions,
            String typed,
            Cancellation cancellation,
            Progress progress) {
        Run run = new Run(shown, transactions, typed, cancellation, progress, new LinkedBlockingQueue<>());
        begun.add(run);
        try {
            Object answer = run.answer().take();
            if (answer instanceof Failure failure) {
                throw failure.asException();
            }
            return (BatchResult) answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(Path file, String text) {
        written.put(file, text);
    }

    @Override
    public void handOut(Path file, List<Credential> credentials) {
        Failure why = unwritable;
        if (why != null) {
            throw why.asException();
        }
        written.put(
                file,
                String.join(
                        " ",
                        credentials.stream()
                                .map(one -> one.username() + "="
                                        + one.secret().map(Secret::reveal).orElse(""))
                                .toList()));
    }

    static BatchPlan plan(List<RowProblem> problems, BatchPlan.Part... parts) {
        return new BatchPlan(List.of(parts), problems);
    }

    /** An organisation with two users on as many lines, for which so many rows are written. */
    static BatchPlan.Part part(int line, String code, int rows) {
        return part(line, code, "Ministry " + code, rows);
    }

    static BatchPlan.Part part(int line, String code, String name, int rows) {
        List<UserForm> users = List.of(
                UserForm.of("Amina", "Example", "amina@" + code + ".example", UserRole.PILOT_ADMIN),
                new UserForm("jamil." + code, "Jamil", "Example", "jamil@x.example", UserRole.VIEWER, ""));
        OnboardingRequest request =
                OnboardingRequest.of(OrganizationForm.pilot(code, name, "ministry"), users, PasswordPolicy.RESET_LINK);
        List<PlannedRow> planned = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            planned.add(new PlannedRow(
                    "row " + i,
                    new TableName("public", "auth_user"),
                    PlannedRow.Action.INSERT,
                    Optional.empty(),
                    List.of(),
                    List.of()));
        }
        return new BatchPlan.Part(
                new BatchEntry(List.of(line, line + 1), List.of(line, line + 1), request),
                new OnboardingPlan(request, List.of(), planned, rows == 0 ? List.of() : List.of("amina")));
    }

    static RowProblem wrong(int line, String value) {
        return new RowProblem(line, FieldProblem.of(OnboardingFailure.EMAIL, "user_email", value));
    }

    static RowProblem alike(int line) {
        return new RowProblem(
                line,
                FieldProblem.question(
                        OnboardingFailure.LOOKALIKE, "code", "TESDA", "TESDA-BARMM", "Technical Education"));
    }

    /** A run that ended with these states, in the order of the plan; the stored ones have a password. */
    static BatchResult ended(BatchPlan plan, boolean cancelled, State... states) {
        List<BatchOutcome> outcomes = new ArrayList<>();
        List<Credential> credentials = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            BatchEntry entry = plan.parts().get(i).entry();
            boolean stored = states[i] == State.STORED;
            outcomes.add(new BatchOutcome(
                    entry.line(),
                    entry.code(),
                    states[i],
                    2,
                    stored ? Optional.of(receipt(entry.code())) : Optional.empty(),
                    states[i] == State.REFUSED
                            ? Optional.of(Failure.unchanged(OnboardingFailure.DRIFT, entry.code()))
                            : Optional.empty()));
            if (stored) {
                credentials.add(new Credential(
                        entry.code(),
                        "amina",
                        "Amina Example",
                        "amina@x.example",
                        Credential.Kind.PASSWORD,
                        Optional.of(Secret.of(SECRET))));
            }
        }
        return new BatchResult(outcomes, cancelled, new Credentials(credentials), List.of(), Optional.empty());
    }

    private static Receipt receipt(String code) {
        List<WrittenRow> rows = List.of(new WrittenRow("auth_user", 1, PlannedRow.Action.INSERT, Map.of(), Map.of()));
        return new Receipt(code, Instant.EPOCH, rows);
    }
}
