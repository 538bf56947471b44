package org.bmms.console.cli;

import org.jspecify.annotations.Nullable;

/**
 * A stage of a rehearsal.
 *
 * @param name what it was about
 * @param asExpected whether it came out as it must
 * @param result what it came to
 * @param milliseconds how long it took
 * @param downtimeMilliseconds how long visitors were turned away; null for a stage that does not touch the site
 */
record Stage(
        String name,
        boolean asExpected,
        String result,
        long milliseconds,
        @Nullable Long downtimeMilliseconds) {}
