package org.bmms.console.ui.control;

import org.bmms.console.base.Failure;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Message;

/**
 * What somebody else wrote, such as a cell of a file or the name of a task, made harmless to show: on one line, without
 * characters that hide or turn text, and of a length that a window can hold.
 */
public final class Foreign {
    private static final int MOST = 160;
    private static final String CUT = "…";

    private Foreign() {}

    /** A text on one line; what is too long ends with an ellipsis. */
    public static String line(String raw) {
        // Cut first: nobody waits until a megabyte is made harmless.
        String shown = Inert.line(raw.length() > MOST ? raw.substring(0, MOST) : raw);
        boolean whole = raw.length() <= MOST && shown.length() <= MOST;
        return whole ? shown : shown.substring(0, Math.min(MOST, shown.length())) + CUT;
    }

    /** A message whose arguments come from elsewhere. */
    public static Message in(Message message) {
        return message.filtered(Foreign::line);
    }

    /** A failure whose arguments come from elsewhere. */
    public static Failure in(Failure failure) {
        return new Failure(
                failure.code(),
                failure.changed(),
                failure.arguments().stream().map(Foreign::argument).toList(),
                failure.detail());
    }

    private static Object argument(Object argument) {
        return switch (argument) {
            case Message message -> in(message);
            case String text -> line(text);
            default -> argument;
        };
    }
}
