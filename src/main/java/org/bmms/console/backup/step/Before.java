package org.bmms.console.backup.step;

import org.bmms.console.backup.RowCounts;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.mode.Mode;

/**
 * What the target was like just before the dump.
 *
 * @param rows the rows of all tables
 * @param databaseBytes size of the database on disk
 * @param mode the mode in the settings file
 */
public record Before(RowCounts rows, long databaseBytes, Mode mode) {
    static final String NAME = "before.json";

    /** What the step before the dump noted. */
    public static Before read(StepContext context, WorkFiles work) {
        return work.require(context, NAME, Before.class);
    }
}
