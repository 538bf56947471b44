package org.bmms.console.onboarding.batch;

import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.onboarding.write.Receipt;

/**
 * What became of one organisation of a batch.
 *
 * @param line its first line in the file
 * @param code its code
 * @param state what became of it
 * @param users how many users it has in the file
 * @param receipt what was written, if it was stored
 * @param failure why not, if it was not
 */
public record BatchOutcome(
        int line, String code, State state, int users, Optional<Receipt> receipt, Optional<Failure> failure) {

    /** What can become of one. */
    public enum State {
        /** Its rows were written. */
        STORED,
        /** Everything was there already. */
        UNCHANGED,
        /** It was refused; nothing of it was written. */
        REFUSED,
        /** The connection ended while it was stored: look again, or repeat the batch. */
        UNKNOWN,
        /** The batch was stopped before it. */
        NOT_BEGUN
    }
}
