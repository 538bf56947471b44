package org.bmms.console.base;

/**
 * A stable identification of one kind of failure, such as {@code SSH-AUTH}. Each package has one enum of them; users
 * quote codes in reports and scripts test for them, so a published code never changes its meaning.
 *
 * <p>The texts of code {@code C} in bundle {@code b} are {@code b.failure.C} (what happened) and
 * {@code b.failure.C.next} (what to do next), in {@code texts/b.properties}.
 */
public interface FailureCode {
    /** The code as shown, upper case with hyphens. */
    String code();

    /** Whether waiting may cure it, as with a lost connection; never true for a refusal. */
    default boolean mayPass() {
        return false;
    }

    /** The name of the text bundle that explains it. */
    String bundle();
}
