package org.bmms.console.backup.step;

import java.util.List;
import org.bmms.console.base.Effect;
import org.bmms.console.run.plan.PlannedAction;

/**
 * A database whose rows are counted.
 *
 * @param name its name
 * @param excludedSchemas schemas that are the console's own and do not count
 */
public record CountedDatabase(String name, List<String> excludedSchemas) {
    private static final String STATEMENT = "select count(*) from each table, in one repeatable read transaction";

    public CountedDatabase {
        excludedSchemas = List.copyOf(excludedSchemas);
    }

    PlannedAction shown() {
        return new PlannedAction.Sql(name, STATEMENT, Effect.READ_ONLY);
    }
}
