package org.bmms.console.doctor.part;

import java.util.Objects;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.Message;
import org.bmms.console.doctor.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a part.
 *
 * @param verdict how it is
 * @param evidence what was seen; null if the failure says it
 * @param why what is wrong; null if nothing is
 * @param host where, if that is another host than the part's; else null
 */
public record Finding(
        Verdict verdict,
        @Nullable Message evidence,
        @Nullable Failure why,
        @Nullable String host) {

    /** Refuses a finding that says nothing. */
    public Finding {
        if (evidence == null && why == null) {
            throw new IllegalArgumentException("a finding without evidence");
        }
    }

    /** What was seen, or what is wrong. */
    public Message seen() {
        return why == null ? Objects.requireNonNull(evidence) : why.what();
    }

    /** It is as it should be, as this text of the doctor says. */
    static Finding ok(String text, Object... arguments) {
        return new Finding(Verdict.OK, Message.of("doctor.seen." + text, arguments), null, null);
    }

    /** It works, but. */
    static Finding warning(FailureCode code, Object... arguments) {
        return new Finding(Verdict.WARNING, null, Failure.unchanged(code, arguments), null);
    }

    /** It does not work. */
    static Finding fail(FailureCode code, Object... arguments) {
        return fail(Failure.unchanged(code, arguments));
    }

    /** It does not work. */
    public static Finding fail(Failure why) {
        return new Finding(Verdict.FAIL, null, why, null);
    }

    /** The same of a certain host. */
    Finding on(@Nullable String otherHost) {
        return new Finding(verdict, evidence, why, otherHost);
    }
}
