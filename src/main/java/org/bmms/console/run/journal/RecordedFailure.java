package org.bmms.console.run.journal;

import java.util.List;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A failure as a journal keeps it: texts can still be rendered on any workstation, and no secret is in it.
 *
 * @param code its stable code
 * @param bundle the text bundle that explains the code
 * @param changed whether the target was changed
 * @param arguments values for the texts
 * @param detail what the program said, or null
 */
public record RecordedFailure(
        String code,
        String bundle,
        Changed changed,
        List<String> arguments,
        @Nullable String detail) {
    private static final int DETAIL_KEPT = 4000;

    public RecordedFailure {
        arguments = List.copyOf(arguments);
    }

    /** The failure without secrets. */
    public static RecordedFailure of(Failure failure, Redactor redactor) {
        String detail = failure.detail();
        return new RecordedFailure(
                failure.code().code(),
                failure.code().bundle(),
                failure.changed(),
                failure.arguments().stream().map(a -> redactor.redact(words(a))).toList(),
                detail == null ? null : tail(redactor.redact(detail)));
    }

    /** A journal is read in any language, but an argument that is a message has no place for its key there. */
    private static String words(Object argument) {
        return argument instanceof Message message ? Texts.english().render(message) : argument.toString();
    }

    /** What happened, in one sentence. */
    public Message what() {
        return new Message(bundle + ".failure." + code, List.copyOf(arguments));
    }

    /** What the operator can do next. */
    public Message next() {
        return new Message(bundle + ".failure." + code + ".next", List.copyOf(arguments));
    }

    private static String tail(String text) {
        return text.length() <= DETAIL_KEPT ? text : "…" + text.substring(text.length() - DETAIL_KEPT);
    }
}
