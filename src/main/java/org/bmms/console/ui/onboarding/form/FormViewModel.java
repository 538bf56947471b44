package org.bmms.console.ui.onboarding.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.form.CatalogueRules;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.FormRules;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** What is entered about one organisation and its users, and what is to be said of it. Nothing is stored from here. */
final class FormViewModel {
    private final OnboardingSource source;
    private final BackgroundWork work;
    private final Draft draft = new Draft(this::judge);
    private final Previews previews;
    private final Set<FieldProblem> confirmed = new HashSet<>();
    private final ReadOnlyObjectWrapper<@Nullable Known> known = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> unknown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OrganizationEntry> existing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Judgement> judgement = new ReadOnlyObjectWrapper<>(Judgement.none());
    private final ReadOnlyBooleanWrapper showsAll = new ReadOnlyBooleanWrapper();
    private @Nullable OnboardingPlan seen;
    private @Nullable Failure unread;
    private @Nullable FieldProblem refused;
    private @Nullable OnboardingRequest refusedRequest;
    private boolean loading;

    FormViewModel(OnboardingSource source, BackgroundWork work) {
        this.source = source;
        this.work = work;
        this.previews = new Previews(source, work, this::previewed, this::notPreviewed);
    }

    Draft draft() {
        return draft;
    }

    /** What is known of the target; null until it was read. */
    ReadOnlyObjectProperty<@Nullable Known> known() {
        return known.getReadOnlyProperty();
    }

    /** Why the target could not be read the last time; null if it could. */
    ReadOnlyObjectProperty<@Nullable Failure> unknown() {
        return unknown.getReadOnlyProperty();
    }

    /** The organisation that was chosen as it is stored; null if it is a new one. */
    ReadOnlyObjectProperty<@Nullable OrganizationEntry> existing() {
        return existing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Judgement> judgement() {
        return judgement.getReadOnlyProperty();
    }

    /** Whether problems are shown of fields, too, where nobody has been. */
    ReadOnlyBooleanProperty showsAll() {
        return showsAll.getReadOnlyProperty();
    }

    /** Reads the target, unless that is under way. */
    void load() {
        if (loading) {
            return;
        }
        loading = true;
        work.begin(
                Message.of("ui-onboarding.work.known"),
                (cancellation, progress) -> source.known(cancellation),
                this::loaded);
    }

    private void loaded(Outcome<Known> outcome) {
        loading = false;
        switch (outcome) {
            case Outcome.Done<Known>(Known now) -> {
                known.set(now);
                unknown.set(null);
                // What was chosen before anybody could look may be stored already.
                now.find(draft.field(Draft.CODE).value())
                        .filter(entry ->
                                entry.name().equals(draft.field(Draft.NAME).value()))
                        .ifPresent(existing::set);
                seen = null;
                judge();
            }
            case Outcome.Failed<Known>(Failure why) -> unknown.set(why);
            case Outcome.Unknown<Known>(Failure why) -> unknown.set(why);
        }
    }

    /** Begins with an organisation of the list; what was entered about users stays. */
    void choose(CatalogueRow row) {
        draft.clearOrganization();
        existing.set(row.entry());
        draft.field(Draft.CODE).text().set(row.code());
        draft.field(Draft.NAME).text().set(row.name());
        draft.field(Draft.TYPE).text().set(row.type());
        begin();
    }

    /** Begins with one that is in no list. */
    void chooseNew() {
        draft.clearOrganization();
        existing.set(null);
        begin();
    }

    private void begin() {
        showsAll.set(false);
        if (draft.users().isEmpty()) {
            draft.addUser();
        }
        judge();
    }

    /** Means one that is stored, instead of the one that was entered. */
    void use(String code) {
        Known now = known.get();
        if (now != null) {
            CatalogueRow.all(List.of(), now).stream()
                    .filter(row -> row.code().equals(code))
                    .findFirst()
                    .ifPresent(this::choose);
        }
    }

    /** Answers a question: no, it is another one. */
    void confirm(FieldProblem question) {
        confirmed.add(question);
        judge();
    }

    /** Forgets all that was entered. */
    void discard() {
        existing.set(null);
        confirmed.clear();
        showsAll.set(false);
        refused = null;
        draft.clear();
    }

    void showAll() {
        showsAll.set(true);
        judge();
    }

    /** What is wrong with a field, as far as it is to be shown now. */
    Optional<FieldProblem> shown(EntryField field) {
        return judgement.get().of(field.address()).filter(problem -> isDue(field, problem));
    }

    /** Untouched is not invalid; what exists already is said as one types. */
    private boolean isDue(EntryField field, FieldProblem problem) {
        return field.left().get() || showsAll.get() || problem.equals(refused) || isOfOthers(problem);
    }

    static boolean isOfOthers(FieldProblem problem) {
        return problem.failure().code() instanceof OnboardingFailure code
                && switch (code) {
                    case CODE_TAKEN, CODE_CASE, NAME_TAKEN, LOOKALIKE -> true;
                    default -> false;
                };
    }

    /** The request with the answers that were given. */
    OnboardingRequest request() {
        return confirmed.isEmpty() ? draft.request() : draft.request().confirmed();
    }

    /** Remembers that the target refused a field, until something is changed. */
    void refuse(FieldProblem problem) {
        refused = problem;
        refusedRequest = draft.request();
        judge();
    }

    /** Takes a plan that was read for this form. */
    void see(OnboardingPlan plan) {
        seen = plan;
        unread = null;
        judge();
    }

    /** Looks at the target again for what is entered now. */
    void look() {
        seen = null;
        unread = null;
        judge();
    }

    private void previewed(OnboardingPlan plan) {
        see(plan);
    }

    private void notPreviewed(Failure why) {
        unread = why;
        publish(local(), false);
    }

    private void judge() {
        OnboardingRequest request = draft.request();
        List<FieldProblem> local = local();
        boolean complete = local.stream().allMatch(FieldProblem::confirmable);
        boolean fresh = isOf(seen, request);
        if (!fresh) {
            seen = null;
        }
        boolean look = complete && !fresh && unread == null;
        previews.want(look ? request : null);
        if (!complete) {
            unread = null;
        }
        publish(local, look);
    }

    /** The answers to questions change no row. */
    private static boolean isOf(@Nullable OnboardingPlan plan, OnboardingRequest request) {
        return plan != null && plan.request().confirmed().equals(request.confirmed());
    }

    private void publish(List<FieldProblem> local, boolean looking) {
        List<FieldProblem> problems = new ArrayList<>(local);
        OnboardingPlan plan = seen;
        if (plan != null) {
            plan.problems().stream()
                    .filter(problem -> !problems.contains(problem))
                    .forEach(problems::add);
        }
        if (refused != null && !draft.request().equals(refusedRequest)) {
            refused = null;
        }
        if (refused != null && !problems.contains(refused)) {
            problems.add(refused);
        }
        judgement.set(new Judgement(problems, confirmed, plan, looking, unread));
    }

    private List<FieldProblem> local() {
        OnboardingRequest request = draft.request();
        List<FieldProblem> problems = new ArrayList<>(FormRules.check(request));
        problems.addAll(draft.wrongDays());
        Known now = known.get();
        if (now != null) {
            problems.addAll(CatalogueRules.check(request.organization(), now.existing()));
        }
        return problems;
    }
}
