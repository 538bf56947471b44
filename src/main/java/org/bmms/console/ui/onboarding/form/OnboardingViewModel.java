package org.bmms.console.ui.onboarding.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.OnboardingResult;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * One organisation on its way: chosen, filled in, reviewed, stored, handed out. Nothing is written before {@link #run},
 * and then exactly what was reviewed.
 */
final class OnboardingViewModel {
    private final OnboardingSource source;
    private final String environment;
    private final BackgroundWork work;
    private final FormViewModel form;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSE);
    private final ReadOnlyObjectWrapper<@Nullable OnboardingPlan> reviewed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable WorkItem> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable WorkItem> looking = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Finished> finished = new ReadOnlyObjectWrapper<>();

    /**
     * Nothing is chosen yet.
     *
     * @param environment the name to type
     */
    OnboardingViewModel(OnboardingSource source, String environment, BackgroundWork work) {
        this.source = source;
        this.environment = environment;
        this.work = work;
        this.form = new FormViewModel(source, work);
    }

    FormViewModel form() {
        return form;
    }

    ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** What would be written, as it is reviewed; null where it has to be looked at again first. */
    ReadOnlyObjectProperty<@Nullable OnboardingPlan> reviewed() {
        return reviewed.getReadOnlyProperty();
    }

    /** The look at the target before a review; null while none is under way. */
    ReadOnlyObjectProperty<@Nullable WorkItem> looking() {
        return looking.getReadOnlyProperty();
    }

    /** The onboarding that is under way; null if none is. */
    ReadOnlyObjectProperty<@Nullable WorkItem> running() {
        return running.getReadOnlyProperty();
    }

    /** What went wrong last; null if nothing did since. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** What was stored; null until something is. */
    ReadOnlyObjectProperty<@Nullable Finished> finished() {
        return finished.getReadOnlyProperty();
    }

    /** The name to type. */
    String environment() {
        return environment;
    }

    void choose(CatalogueRow row) {
        form.choose(row);
        to(Stage.FILL);
    }

    void chooseNew() {
        form.chooseNew();
        to(Stage.FILL);
    }

    /** Goes to the organisation of a code, if one of that code is stored or in the catalogue. */
    void begin(CatalogueViewModel catalogue, String code) {
        catalogue.find(code).ifPresent(this::choose);
    }

    /** Goes back to the list; what is entered stays until another organisation is chosen. */
    void chooseAnother() {
        to(Stage.CHOOSE);
    }

    /** Goes back to the form as it was left. */
    void backToForm() {
        to(Stage.FILL);
    }

    private void to(Stage next) {
        if (running.get() == null) {
            failure.set(null);
            stage.set(next);
        }
    }

    void discard() {
        form.discard();
        reviewed.set(null);
        to(Stage.CHOOSE);
    }

    /** Looks which rows would be written, and shows them if nothing stands against it. */
    void review() {
        form.showAll();
        if (looking.get() != null || running.get() != null) {
            return;
        }
        boolean wrong = form.judgement().get().open().stream().anyMatch(problem -> !problem.confirmable());
        if (wrong || !form.judgement().get().open().isEmpty()) {
            return;
        }
        OnboardingRequest request = form.request();
        looking.set(work.begin(
                Message.of("ui-onboarding.work.preview"),
                (cancellation, progress) -> source.preview(request, cancellation),
                this::looked));
    }

    private void looked(Outcome<OnboardingPlan> outcome) {
        looking.set(null);
        switch (outcome) {
            case Outcome.Done<OnboardingPlan>(OnboardingPlan plan) -> show(plan);
            case Outcome.Failed<OnboardingPlan>(Failure why) -> failure.set(why);
            case Outcome.Unknown<OnboardingPlan>(Failure why) -> failure.set(why);
        }
    }

    /** A problem that only the target knows leads back to its field. */
    private void show(OnboardingPlan plan) {
        form.see(plan);
        boolean current = plan.request().confirmed().equals(form.request().confirmed());
        if (!current || !form.judgement().get().open().isEmpty()) {
            reviewed.set(null);
            stage.set(Stage.FILL);
            return;
        }
        reviewed.set(plan);
        failure.set(null);
        stage.set(Stage.REVIEW);
    }

    /** Whether what is reviewed may be carried out by this operator. */
    boolean isRunnable() {
        Known known = form.known().get();
        return reviewed.get() != null
                && running.get() == null
                && known != null
                && known.refusal().isEmpty();
    }

    /**
     * Carries out what was reviewed.
     *
     * @param typed the name of the environment as it was typed
     */
    void run(String typed) {
        OnboardingPlan shown = reviewed.get();
        if (shown == null || !isRunnable()) {
            return;
        }
        failure.set(null);
        running.set(work.begin(
                Message.of(
                        "ui-onboarding.work.run", shown.request().organization().code()),
                (cancellation, progress) -> source.run(shown, typed, cancellation, progress),
                outcome -> ended(shown, outcome)));
        stage.set(Stage.RUN);
    }

    /** Asks it to stop; until the rows are stored that leaves nothing behind. */
    void cancel() {
        WorkItem item = running.get();
        if (item != null) {
            item.cancel();
        }
    }

    private void ended(OnboardingPlan shown, Outcome<OnboardingResult> outcome) {
        running.set(null);
        switch (outcome) {
            case Outcome.Done<OnboardingResult>(OnboardingResult result) -> {
                finished.set(new Finished(
                        shown.request().organization(),
                        result.receipt(),
                        result.verdicts(),
                        result.unsure(),
                        new HandOut(result.credentials())));
                reviewed.set(null);
                form.discard();
                form.load();
                stage.set(Stage.RESULT);
            }
            case Outcome.Failed<OnboardingResult>(Failure why) -> refused(why);
            case Outcome.Unknown<OnboardingResult>(Failure why) -> {
                reviewed.set(null);
                failure.set(why);
                stage.set(Stage.REVIEW);
            }
        }
    }

    private void refused(Failure why) {
        failure.set(why);
        Optional<String> field = FieldWords.fieldOf(why);
        if (field.isPresent()) {
            form.refuse(new FieldProblem(field.get(), why, false));
            reviewed.set(null);
            stage.set(Stage.FILL);
            return;
        }
        if (isOfPasswords(why)) {
            reviewed.set(null);
            stage.set(Stage.FILL);
            return;
        }
        if (why.code() == OnboardingFailure.DRIFT || why.code() == OnboardingFailure.CONFLICT) {
            reviewed.set(null);
        }
        stage.set(Stage.REVIEW);
    }

    private static boolean isOfPasswords(Failure why) {
        return why.code() == OnboardingFailure.HASHER
                || why.code() == OnboardingFailure.PASSWORD_RULES
                || why.code() == OnboardingFailure.NO_RESET_PAGE;
    }

    /** Whether it is not known if the rows are stored. */
    boolean isUnknown() {
        Failure why = failure.get();
        return why != null && why.changed() == Changed.UNKNOWN;
    }

    /**
     * Writes what is handed out into a file.
     *
     * @param ended told where it is, and why it is not there if it is not
     */
    void save(Path file, BiConsumer<Path, @Nullable Failure> ended) {
        Finished now = finished.get();
        if (now == null) {
            return;
        }
        List<Credential> credentials = now.handOut().credentials();
        work.begin(
                Message.of("ui-onboarding.work.save"),
                (cancellation, progress) -> {
                    source.save(file, credentials);
                    return file;
                },
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Path> _ -> {
                            now.handOut().take();
                            ended.accept(file, null);
                        }
                        case Outcome.Failed<Path>(Failure why) -> ended.accept(file, why);
                        case Outcome.Unknown<Path>(Failure why) -> ended.accept(file, why);
                    }
                });
    }

    /** The result was left: what was shown once is gone. */
    void leaveResult() {
        Finished now = finished.get();
        if (now != null) {
            now.handOut().close();
        }
    }

    /** Begins with another organisation. */
    void another() {
        leaveResult();
        finished.set(null);
        to(Stage.CHOOSE);
    }

    /** Why the environment must not be closed now; empty if it may. */
    Optional<Message> held() {
        if (running.get() != null) {
            return Optional.of(Message.of("ui-onboarding.held.running"));
        }
        Finished now = finished.get();
        if (now != null && now.handOut().wouldBeLost()) {
            return Optional.of(Message.of("ui-onboarding.held.secrets"));
        }
        return form.draft().isEmpty() ? Optional.empty() : Optional.of(Message.of("ui-onboarding.held.draft"));
    }

    /** The environment is being closed. */
    void close() {
        cancel();
        leaveResult();
    }
}
