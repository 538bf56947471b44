package org.bmms.console.ui.onboarding.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.jspecify.annotations.Nullable;

/** Tells how far the form is, from what its models know. */
final class Onlooker {
    private final OnboardingViewModel model;

    Onlooker(OnboardingViewModel model) {
        this.model = model;
    }

    FormSight look() {
        FormViewModel form = model.form();
        Draft draft = form.draft();
        OnboardingPlan plan = form.judgement().get().plan();
        OnboardingPlan reviewed = model.reviewed().get();
        Finished finished = model.finished().get();
        return new FormSight(
                model.stage().get(),
                draft.field(Draft.CODE).value(),
                form.existing().get() != null,
                Math.toIntExact(draft.entered().stream().filter(this::isRight).count()),
                said(form, draft),
                plan != null
                        && !plan.rows().isEmpty()
                        && form.judgement().get().open().isEmpty(),
                model.stage().get() == Stage.REVIEW
                        && reviewed != null
                        && reviewed.written().isEmpty(),
                finished == null ? "" : finished.receipt().code(),
                finished != null
                        && (finished.handOut().taken().get()
                                || finished.handOut().gone().get()),
                onboarded(form.known().get()));
    }

    private boolean isRight(UserDraft user) {
        return user.fields().stream()
                .allMatch(field ->
                        model.form().judgement().get().of(field.address()).isEmpty());
    }

    /** What the form says; what it keeps to itself until a field is left is not said. */
    private static Set<String> said(FormViewModel form, Draft draft) {
        Stream<EntryField> fields = Stream.concat(
                Stream.of(draft.field(Draft.CODE), draft.field(Draft.NAME)),
                draft.users().stream().flatMap(user -> user.fields().stream()));
        return fields.flatMap(field -> form.shown(field).stream())
                .map(FieldProblem::failure)
                .map(failure -> failure.code().code())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> onboarded(@Nullable Known known) {
        return Optional.ofNullable(known).stream()
                .flatMap(now -> CatalogueRow.all(List.of(), now).stream())
                .filter(row -> row.standing() == CatalogueRow.Standing.ONBOARDED)
                .map(CatalogueRow::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
