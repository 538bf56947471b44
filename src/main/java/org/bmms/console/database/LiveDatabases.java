package org.bmms.console.database;

import java.util.Set;
import org.bmms.console.base.Failure;

/**
 * The databases that serve somebody, by name: the target's and the console's own. Nothing that drops, renames or
 * overwrites a database accepts one of them.
 *
 * @param names their names
 */
public record LiveDatabases(Set<String> names) {
    private static final Set<String> SERVERS_OWN = Set.of("postgres", "template0", "template1");

    public LiveDatabases {
        names = Set.copyOf(names);
    }

    /**
     * Refuses the name of a live database.
     *
     * @throws org.bmms.console.base.FailureException {@code DB-LIVE}
     */
    public void refuse(String name) {
        if (names.contains(name) || SERVERS_OWN.contains(name)) {
            throw refusal(name, 0);
        }
    }

    /** Refuses also a database of another name that somebody else than the console is connected to. */
    void refuse(DatabaseInfo database) {
        refuse(database.name());
        if (database.foreignConnections() > 0 || database.template()) {
            throw refusal(database.name(), database.foreignConnections());
        }
    }

    private static RuntimeException refusal(String name, long connections) {
        return Failure.unchanged(DatabaseFailure.LIVE_DATABASE, name, connections)
                .asException();
    }
}
