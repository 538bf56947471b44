package org.bmms.console.ui.onboarding.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.base.Failure;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of what was entered.
 *
 * @param problems all that is wrong, in the order of the form
 * @param confirmed the questions among them that the operator has answered
 * @param plan which rows would be written; null while that is not known
 * @param looking whether that is being found out
 * @param unread why it cannot be found out; null if it can
 */
record Judgement(
        List<FieldProblem> problems,
        Set<FieldProblem> confirmed,
        @Nullable OnboardingPlan plan,
        boolean looking,
        @Nullable Failure unread) {

    Judgement {
        problems = List.copyOf(problems);
        confirmed = Set.copyOf(confirmed);
    }

    static Judgement none() {
        return new Judgement(List.of(), Set.of(), null, false, null);
    }

    /** What has to be settled before anything can be stored. */
    List<FieldProblem> open() {
        return problems.stream()
                .filter(problem -> !problem.confirmable() || !confirmed.contains(problem))
                .toList();
    }

    /** What is wrong with a field, if something is and nobody has said that it is none. */
    Optional<FieldProblem> of(String address) {
        return open().stream()
                .filter(problem -> problem.field().equals(address))
                .findFirst();
    }

    /** Whether a user of the plan would be new; empty while that is not known. */
    Optional<Boolean> isNewUser(String login) {
        OnboardingPlan known = plan;
        return known == null || login.isEmpty() || known.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(known.newUsers().contains(login));
    }
}
