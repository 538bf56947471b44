package org.bmms.console.ui.coverage;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Progress;
import org.bmms.console.coverage.BackfillOrder;
import org.bmms.console.coverage.BackfillPreview;
import org.bmms.console.coverage.BackfillResult;
import org.bmms.console.coverage.Organization;

/**
 * How rows are given an organisation. All methods take time and throw
 * {@link org.bmms.console.base.FailureException}.
 */
interface BackfillSource {

    /** Which organisations could receive rows. */
    Choices choices(Cancellation cancellation);

    /** What would be done; changes nothing. */
    BackfillPreview preview(BackfillOrder order, Cancellation cancellation);

    /**
     * Does it.
     *
     * @param typed the name of the environment as the operator typed it
     * @throws org.bmms.console.base.FailureException {@code CONFIRM-NAME} too, before anything is changed
     */
    BackfillResult run(BackfillOrder order, String typed, Cancellation cancellation, Progress progress);

    /**
     * The organisations.
     *
     * @param organizations all of them
     * @param usual the code of the one that owns what existed before; empty if neither profile nor settings name one
     * @param runUnderWay whether somebody's run holds the lock of the environment
     */
    record Choices(List<Organization> organizations, Optional<String> usual, boolean runUnderWay) {

        public Choices {
            organizations = List.copyOf(organizations);
        }
    }
}
