package org.bmms.console.onboarding.form;

import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.Inert;

/**
 * What is wrong with one field of a form.
 *
 * @param field the field, such as {@code code} or {@code users.2.email}, users counted from 1
 * @param failure what is wrong; its first argument is the field
 * @param confirmable whether the operator may go on after having seen it
 */
public record FieldProblem(String field, Failure failure, boolean confirmable) {
    /** A refused value may be a megabyte, or steer a terminal; what is said of it is neither. */
    private static final int MOST_SHOWN = 120;

    /** A problem that has to be solved. */
    public static FieldProblem of(FailureCode code, String field, Object... more) {
        return new FieldProblem(field, failure(code, field, more), false);
    }

    /** A problem that may be none. */
    public static FieldProblem question(FailureCode code, String field, Object... more) {
        return new FieldProblem(field, failure(code, field, more), true);
    }

    /** The name of a user's field. */
    public static String ofUser(int index, String name) {
        return "users." + (index + 1) + "." + name;
    }

    private static Failure failure(FailureCode code, String field, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = field;
        for (int i = 0; i < more.length; i++) {
            all[i + 1] = more[i] instanceof String text ? Inert.brief(text, MOST_SHOWN) : more[i];
        }
        return Failure.unchanged(code, all);
    }
}
