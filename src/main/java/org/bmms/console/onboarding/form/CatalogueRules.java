package org.bmms.console.onboarding.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bmms.console.onboarding.OnboardingFailure;

/** Whether an organisation is one that exists already, a new one, or one that would exist twice (target facts § 7). */
public final class CatalogueRules {
    private CatalogueRules() {}

    /** What the organisations that exist have against this one; nothing if it is one of them by code and name. */
    public static List<FieldProblem> check(OrganizationForm form, List<ExistingOrganization> existing) {
        Optional<ExistingOrganization> same =
                existing.stream().filter(e -> e.code().equals(form.code())).findFirst();
        if (same.isPresent()) {
            return Likeness.same(same.get().name(), form.name())
                    ? List.of()
                    : List.of(FieldProblem.of(
                            OnboardingFailure.CODE_TAKEN,
                            "code",
                            form.code(),
                            same.get().name()));
        }
        List<FieldProblem> problems = new ArrayList<>();
        existing.stream().flatMap(e -> compared(form, e).stream()).forEach(problems::add);
        return problems;
    }

    private static Optional<FieldProblem> compared(OrganizationForm form, ExistingOrganization existing) {
        if (form.code().isEmpty() && form.name().isEmpty()) {
            return Optional.empty();
        }
        if (existing.code().equalsIgnoreCase(form.code())) {
            return Optional.of(FieldProblem.of(OnboardingFailure.CODE_CASE, "code", form.code(), existing.code()));
        }
        if (Likeness.same(existing.name(), form.name())) {
            return Optional.of(FieldProblem.of(OnboardingFailure.NAME_TAKEN, "name", form.name(), existing.code()));
        }
        if (Likeness.ofCodes(existing.code(), form.code())) {
            return Optional.of(FieldProblem.question(
                    OnboardingFailure.LOOKALIKE, "code", form.code(), existing.code(), existing.name()));
        }
        if (Likeness.ofNames(existing.name(), form.name())) {
            return Optional.of(FieldProblem.question(
                    OnboardingFailure.LOOKALIKE, "name", form.name(), existing.code(), existing.name()));
        }
        return Optional.empty();
    }
}
