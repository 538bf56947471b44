package org.bmms.console.ui.work;

import org.bmms.console.base.Message;

/**
 * How far some work is.
 *
 * @param done how much is done, in the unit of {@code total}
 * @param total how much there is; 0 while that is not known
 * @param what what is being worked on
 */
public record WorkStage(long done, long total, Message what) {

    /** From 0 to 1; negative while the total is not known. */
    public double share() {
        return total <= 0 ? -1 : Math.min(1, (double) done / total);
    }
}
