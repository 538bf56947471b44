package org.bmms.console.ui.onboarding.form;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Secret;
import org.bmms.console.database.RolePrivileges;
import org.bmms.console.database.TableName;
import org.bmms.console.onboarding.OnboardingResult;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.django.AccountVerdict;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.FormRules;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.onboarding.password.Credentials;
import org.bmms.console.onboarding.plan.Cell;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.onboarding.plan.PlannedChange;
import org.bmms.console.onboarding.plan.PlannedRow;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.onboarding.write.WrittenRow;
import org.jspecify.annotations.Nullable;

/** A target with the organisations of the catalogue, of which MOH is onboarded; an onboarding on it runs as the test says. */
final class PreparedOnboarding implements OnboardingSource {
    static final String PASSWORD = "hq7m-2vkd-94tx-rnb3";

    private final BlockingQueue<Run> begun = new LinkedBlockingQueue<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private volatile @Nullable Failure unreadable;
    private volatile boolean viewer;
    private volatile boolean stored;

    /** An onboarding that goes on. */
    record Run(OnboardingPlan shown, String typed, Cancellation cancellation, BlockingQueue<Object> answer) {

        /** Ends it without anything stored, or without anybody knowing. */
        void fails(Failure failure) {
            answer.add(failure);
        }

        /** Ends it with everything stored. */
        void ends() {
            answer.add(result(shown.request()));
        }
    }

    Run next() {
        try {
            return begun.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The role may not store organisations. */
    void viewer() {
        viewer = true;
    }

    /** Reading fails from now on; null to let it succeed again. */
    void unreadable(@Nullable Failure why) {
        unreadable = why;
    }

    /** The target has something against the form that only it knows. */
    synchronized void knows(FieldProblem problem) {
        problems.add(problem);
    }

    /** Everything that is asked for is there from now on. */
    void stored() {
        stored = true;
    }

    private void read() {
        Failure why = unreadable;
        if (why != null) {
            throw why.asException();
        }
    }

    @Override
    public Known known(Cancellation cancellation) {
        read();
        return new Known(
                MoaCatalogue.read().stream()
                        .map(moa -> entry(moa.code(), moa.name(), moa.type()))
                        .toList(),
                new RolePrivileges(viewer ? "auditor" : "obcms", false, false, false, false, 0, false, !viewer, 0));
    }

    private static OrganizationEntry entry(String code, String name, String type) {
        boolean onboarded = code.equals("MOH");
        return new OrganizationEntry(
                code.hashCode(),
                code,
                name,
                type,
                true,
                Optional.of(onboarded),
                Contact.at("info@" + code.toLowerCase(java.util.Locale.ROOT) + ".example"),
                Optional.empty(),
                onboarded ? Optional.of(LocalDate.of(2026, 3, 2)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(onboarded ? 4L : 0L),
                Optional.empty(),
                "1");
    }

    @Override
    public synchronized OnboardingPlan preview(OnboardingRequest request, Cancellation cancellation) {
        read();
        List<FieldProblem> all = new ArrayList<>(FormRules.check(request));
        all.addAll(problems);
        boolean plannable = all.stream().allMatch(FieldProblem::confirmable);
        List<String> fresh = stored
                ? List.of()
                : request.users().stream().map(UserForm::username).toList();
        return new OnboardingPlan(request, all, plannable ? rows(request) : List.of(), fresh);
    }

    private List<PlannedRow> rows(OnboardingRequest request) {
        List<PlannedRow> rows = new ArrayList<>();
        String code = request.organization().code();
        rows.add(row(
                "organisation " + code,
                "organizations_organization",
                PlannedRow.Action.UPDATE,
                List.of(
                        new PlannedChange("is_pilot", Optional.of(Cell.of(false)), Cell.of(true)),
                        new PlannedChange("updated_at", Optional.of(Cell.of("2026-03-01")), new Cell.Now()))));
        for (UserForm user : request.users()) {
            rows.add(row(
                    "user " + user.username(),
                    "auth_user",
                    PlannedRow.Action.INSERT,
                    List.of(
                            new PlannedChange("username", Optional.empty(), Cell.of(user.username())),
                            new PlannedChange("password", Optional.empty(), new Cell.Password(user.username())),
                            new PlannedChange("email", Optional.empty(), Cell.of(user.email())))));
        }
        return rows;
    }

    private PlannedRow row(String name, String table, PlannedRow.Action action, List<PlannedChange> changes) {
        return new PlannedRow(
                name,
                new TableName("public", table),
                stored ? PlannedRow.Action.NONE : action,
                Optional.empty(),
                List.of("id"),
                stored ? List.of() : changes);
    }

    private static OnboardingResult result(OnboardingRequest request) {
        boolean link = request.passwords() == PasswordPolicy.RESET_LINK;
        List<Credential> credentials = request.users().stream()
                .map(user -> new Credential(
                        request.organization().code(),
                        user.username(),
                        user.fullName(),
                        user.email(),
                        link ? Credential.Kind.LINK : Credential.Kind.PASSWORD,
                        Optional.of(Secret.of(link ? "https://obcms.example/reset/" + user.username() : PASSWORD))))
                .toList();
        List<AccountVerdict> verdicts = request.users().stream()
                .map(user -> new AccountVerdict(user.username(), List.of(), !link, List.of(), Optional.empty()))
                .toList();
        List<WrittenRow> rows = request.users().stream()
                .map(user -> new WrittenRow(
                        "auth_user", 7, PlannedRow.Action.INSERT, java.util.Map.of(), java.util.Map.of()))
                .toList();
        return new OnboardingResult(
                new Receipt(request.organization().code(), Instant.EPOCH, rows),
                new Credentials(credentials),
                verdicts,
                Optional.empty());
    }

    @Override
    public OnboardingResult run(OnboardingPlan shown, String typed, Cancellation cancellation, Progress progress) {
        Run run = new Run(shown, typed, cancellation, new LinkedBlockingQueue<>());
        begun.add(run);
        try {
            Object answer = run.answer().take();
            if (answer instanceof Failure failure) {
                throw failure.asException();
            }
            return (OnboardingResult) answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void save(Path file, List<Credential> credentials) {
        read();
    }
}
