package org.bmms.console.rollback.step;

import org.bmms.console.base.Effect;
import org.bmms.console.database.Identifier;
import org.bmms.console.run.plan.PlannedAction;

/** The statements of an exchange, as a plan shows them. */
final class Statements {
    private Statements() {}

    static PlannedAction close(String database) {
        return new PlannedAction.Sql(
                database,
                connections(database, false) + "pg_terminate_backend for each connection to it",
                Effect.MUTATING);
    }

    static PlannedAction exchange(String live, String replacement, String keptAs) {
        return new PlannedAction.Sql(
                live,
                "begin; " + renaming(live, keptAs) + renaming(replacement, live) + connections(keptAs, false)
                        + connections(live, true) + "commit",
                Effect.DESTRUCTIVE);
    }

    private static String renaming(String from, String to) {
        return "alter database " + Identifier.quoted(from) + " rename to " + Identifier.quoted(to) + "; ";
    }

    private static String connections(String database, boolean allowed) {
        return "alter database " + Identifier.quoted(database) + " with allow_connections " + allowed + "; ";
    }
}
