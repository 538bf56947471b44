package org.bmms.console.verification;

import org.bmms.console.base.Failure;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.verification.check.Check;
import org.bmms.console.verification.check.Look;
import org.jspecify.annotations.Nullable;

/** Turns what was seen into results that may be shown and stored: without secrets, and harmless to a terminal. */
final class Results {
    private final Redactor redactor;

    Results(Redactor redactor) {
        this.redactor = redactor;
    }

    /** The result of the last look; null if there was nothing to look at. */
    @Nullable
    CheckResult of(Check check, Look look) {
        return switch (look) {
            case Look.Passed passed ->
                new CheckResult(
                        check.id(),
                        clean(check.title()),
                        CheckStatus.PASS,
                        check.required(),
                        clean(passed.seen()),
                        null,
                        null,
                        null);
            case Look.Failed failed -> of(check, CheckStatus.FAIL, failed.why());
            case Look.CannotTell unknown -> of(check, CheckStatus.CANNOT_TELL, unknown.why());
            case Look.NotThere _ -> null;
        };
    }

    /** A check that did not end within so many seconds. */
    CheckResult late(Check check, long seconds) {
        return of(check, CheckStatus.CANNOT_TELL, Failure.unchanged(VerificationFailure.TIME_LIMIT, seconds));
    }

    private CheckResult of(Check check, CheckStatus status, Failure why) {
        String detail = why.detail();
        return new CheckResult(
                check.id(),
                clean(check.title()),
                status,
                check.required(),
                clean(why.what()),
                why.code().code(),
                clean(why.next()),
                detail == null ? null : Inert.text(redactor.redact(detail)));
    }

    private Message clean(Message message) {
        return message.filtered(text -> Inert.line(redactor.redact(text)));
    }
}
