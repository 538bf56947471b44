package org.bmms.console.onboarding.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bmms.console.database.Reading;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.schema.OnboardingSchema;

/** What the stored users have against those of a form. */
final class StoredRules {
    private final Reading reading;
    private final OnboardingSchema schema;
    private final Surroundings there;
    private final List<FieldProblem> problems = new ArrayList<>();

    StoredRules(Reading reading, OnboardingSchema schema, Surroundings there) {
        this.reading = reading;
        this.schema = schema;
        this.there = there;
    }

    List<FieldProblem> check(OnboardingRequest request) {
        for (int i = 0; i < request.users().size(); i++) {
            check(request.users().get(i), i);
        }
        return problems;
    }

    private void check(UserForm user, int index) {
        String login = FieldProblem.ofUser(index, "username");
        there.otherCase(user)
                .ifPresent(other ->
                        problems.add(FieldProblem.of(OnboardingFailure.USER_CASE, login, user.username(), other)));
        Optional<StoredRow> stored = Optional.ofNullable(there.users().get(user.username()));
        stored.ifPresent(row -> known(user, login, row));
        stored.flatMap(row -> there.otherRole(
                        user.role(), row, schema.requiredPeople().inGroups()))
                .ifPresent(group -> problems.add(FieldProblem.question(
                        OnboardingFailure.ROLE_KEPT, FieldProblem.ofUser(index, "role"), user.username(), group)));
        there.emails().getOrDefault(user.email().toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(other -> !other.equals(user.username()))
                .findFirst()
                .ifPresent(other -> problems.add(FieldProblem.question(
                        OnboardingFailure.EMAIL_TAKEN, FieldProblem.ofUser(index, "email"), user.email(), other)));
    }

    private void known(UserForm user, String login, StoredRow row) {
        if (row.flag("is_superuser").orElse(false)) {
            problems.add(FieldProblem.of(OnboardingFailure.USER_SUPERUSER, login, user.username()));
        } else if (!row.text("email").equalsIgnoreCase(user.email())) {
            problems.add(FieldProblem.of(OnboardingFailure.USER_TAKEN, login, user.username()));
        } else {
            there.elsewhere(reading, schema, row)
                    .ifPresent(code -> problems.add(
                            FieldProblem.of(OnboardingFailure.USER_ELSEWHERE, login, user.username(), code)));
        }
    }
}
