package org.bmms.console.ui.migration;

import org.bmms.console.base.Cancellation;
import org.bmms.console.migration.Goal;
import org.bmms.console.run.plan.Plan;

/** Where migrations are planned. */
@FunctionalInterface
public interface MigrationSource {

    /**
     * The plan, from what the target is like now; takes time.
     *
     * @throws org.bmms.console.base.FailureException a {@code MIGRATE-} code if it is refused
     */
    Plan plan(Goal goal, Cancellation cancellation);
}
