package org.bmms.console.session;

import java.util.function.Supplier;
import org.bmms.console.base.Beside;
import org.jspecify.annotations.Nullable;

/**
 * Something that several threads want to know and that is asked once, however it ends. It is asked on a thread of its own,
 * so that whoever gives up waiting leaves the answer to the others.
 */
final class Once<T> {
    private final Supplier<T> question;
    private @Nullable Beside<T> asked;

    Once(Supplier<T> question) {
        this.question = question;
    }

    /** The answer, or the failure of everybody who asks. */
    T get() {
        return begun().result();
    }

    private synchronized Beside<T> begun() {
        Beside<T> known = asked;
        if (known == null) {
            known = Beside.begin(question);
            asked = known;
        }
        return known;
    }
}
