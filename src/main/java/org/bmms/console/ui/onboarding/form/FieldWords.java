package org.bmms.console.ui.onboarding.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.FieldProblem;

/** Problems in the words of the form, where the engine has names such as {@code users.2.email}. */
final class FieldWords {
    private static final Pattern USER =
            Pattern.compile("users\\.(\\d+)\\.(first_name|last_name|email|username|position)");
    private static final Pattern CONFLICT = Pattern.compile("(code|users)(?: \\((\\w+)\\))?");

    /** Failures whose first argument is a field of the form. */
    private static final Set<FailureCode> OF_FIELDS = Set.of(
            OnboardingFailure.REQUIRED,
            OnboardingFailure.TOO_LONG,
            OnboardingFailure.UNPRINTABLE,
            OnboardingFailure.CODE_FORM,
            OnboardingFailure.EMAIL,
            OnboardingFailure.USERNAME,
            OnboardingFailure.CHOICE,
            OnboardingFailure.DATE,
            OnboardingFailure.DUPLICATE,
            OnboardingFailure.CODE_TAKEN,
            OnboardingFailure.CODE_CASE,
            OnboardingFailure.NAME_TAKEN,
            OnboardingFailure.LOOKALIKE,
            OnboardingFailure.USER_TAKEN,
            OnboardingFailure.USER_CASE,
            OnboardingFailure.USER_SUPERUSER,
            OnboardingFailure.USER_ELSEWHERE,
            OnboardingFailure.EMAIL_TAKEN);

    private FieldWords() {}

    /** The field that a failure names, as the engine calls it; empty if it names none. */
    static Optional<String> fieldOf(Failure failure) {
        return OF_FIELDS.contains(failure.code()) && !failure.arguments().isEmpty()
                ? Optional.of(failure.arguments().getFirst().toString())
                : Optional.empty();
    }

    /** What a field is called. */
    static Message label(String column) {
        return Message.of("ui-onboarding.field." + column);
    }

    /** What is wrong and how to mend it, for a place where one sees which user is meant. */
    static List<Message> beside(FieldProblem problem) {
        Failure said = named(problem.failure(), false);
        return List.of(said.what(), said.next());
    }

    /** A failure in the words of the form, wherever it is shown. */
    static Failure named(Failure failure) {
        return named(failure, true);
    }

    private static Failure named(Failure failure, boolean whose) {
        if (failure.arguments().isEmpty()) {
            return failure;
        }
        List<Object> arguments = new ArrayList<>();
        for (Object argument : failure.arguments()) {
            arguments.add(argument instanceof String text ? ofUser(text, whose || !arguments.isEmpty()) : argument);
        }
        String first = failure.arguments().getFirst().toString();
        if (failure.code() == OnboardingFailure.CONFLICT) {
            arguments.set(0, conflict(first));
        } else if (fieldOf(failure).isPresent() && arguments.getFirst() instanceof String column) {
            arguments.set(0, label(column));
        }
        return new Failure(failure.code(), failure.changed(), arguments, failure.detail());
    }

    private static Object ofUser(String text, boolean whose) {
        Matcher user = USER.matcher(text);
        if (!user.matches()) {
            return text;
        }
        Message label = label("user." + user.group(2));
        return whose ? Message.of("ui-onboarding.of-user", label, user.group(1)) : label;
    }

    /** A row that the database refused tells a column at best. */
    private static Object conflict(String field) {
        Matcher known = CONFLICT.matcher(field);
        if (!known.matches()) {
            return field;
        }
        Message part =
                Message.of(known.group(1).equals("users") ? "ui-onboarding.users" : "ui-onboarding.organisation");
        return known.group(2) == null ? part : Message.of("ui-onboarding.column-of", part, known.group(2));
    }
}
