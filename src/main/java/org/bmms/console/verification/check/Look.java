package org.bmms.console.verification.check;

import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.Message;

/** What a check saw at one look. */
public sealed interface Look {

    /**
     * It holds.
     *
     * @param seen what was seen, with its unit
     */
    record Passed(Message seen) implements Look {}

    /**
     * It does not hold.
     *
     * @param why what is wrong, and what to do
     * @param mayPass whether it may yet hold, since something may be starting
     */
    record Failed(Failure why, boolean mayPass) implements Look {}

    /**
     * It cannot be said.
     *
     * @param why why not
     * @param mayPass whether another look may tell
     */
    record CannotTell(Failure why, boolean mayPass) implements Look {}

    /** There is nothing here to look at. */
    record NotThere() implements Look {}

    /** It holds, as this text of the verification says. */
    static Look passed(String text, Object... arguments) {
        return new Passed(Message.of("verification.seen." + text, arguments));
    }

    /** It does not hold, and time will not mend it. */
    static Look failed(FailureCode code, Object... arguments) {
        return new Failed(Failure.unchanged(code, arguments), false);
    }

    /** It does not hold yet. */
    static Look notYet(FailureCode code, Object... arguments) {
        return new Failed(Failure.unchanged(code, arguments), true);
    }

    /** It cannot be said, and time will not mend that. */
    static Look cannotTell(FailureCode code, Object... arguments) {
        return new CannotTell(Failure.unchanged(code, arguments), false);
    }

    /** Whether another look is worth it. */
    default boolean isWorthAnother() {
        return switch (this) {
            case Failed failed -> failed.mayPass();
            case CannotTell unknown -> unknown.mayPass();
            case Passed _, NotThere _ -> false;
        };
    }
}
