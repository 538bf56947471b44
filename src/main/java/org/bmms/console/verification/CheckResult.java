package org.bmms.console.verification;

import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/**
 * What one check of the verification found. It survives a round trip through JSON, and no secret is in it.
 *
 * @param id what was checked, stable: a name such as {@code ready}, with the host where there is one, such as
 *     {@code mode.app1}
 * @param title what must hold
 * @param status whether it does
 * @param required whether a switch is done only if it holds; else it is advice
 * @param seen what was seen, with its unit
 * @param code the stable code of what is wrong; null if it holds
 * @param next what to do; null if it holds
 * @param detail lines of a log or of a program, or null
 */
public record CheckResult(
        String id,
        Message title,
        CheckStatus status,
        boolean required,
        Message seen,
        @Nullable String code,
        @Nullable Message next,
        @Nullable String detail) {

    /** Whether it holds. */
    public boolean passed() {
        return status == CheckStatus.PASS;
    }

    /** Whether a switch is not done because of it. */
    public boolean forbids() {
        return required && !passed();
    }
}
