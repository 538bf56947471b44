package org.bmms.console.cli;

import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;

/** What a command's exit status tells a script. */
public enum ExitStatus {
    /** Everything is as it should be. */
    OK(0),
    /** The question was answered, and the answer is not the good one: a check failed, coverage is below 100 %. */
    NOT_AS_EXPECTED(1),
    /** The arguments are wrong; nothing was done. */
    USAGE(2),
    /** Refused or failed; the target is as it was. */
    UNCHANGED(3),
    /** Failed after something on the target was changed; the message says what remains. */
    CHANGED(4),
    /** Nobody knows yet how it ended; {@code resume} looks first. */
    UNKNOWN(5),
    /** A run waits for the operator's decision. */
    WAITING(6),
    /** A fault of the console itself. */
    INTERNAL(70);

    private final int number;

    ExitStatus(int number) {
        this.number = number;
    }

    /** The number for the operating system. */
    public int number() {
        return number;
    }

    static ExitStatus of(Failure failure) {
        return of(failure.changed());
    }

    static ExitStatus of(Changed changed) {
        return switch (changed) {
            case NO -> UNCHANGED;
            case YES -> CHANGED;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
