package org.bmms.console.database.store;

import java.util.List;
import java.util.Optional;
import org.bmms.console.database.DatabaseAddress;

/**
 * Where the store's database is.
 *
 * @param store the database itself, usually {@code bmms_console} beside the target's
 * @param maintenance a database of the same server from which it may be created, empty if the console must not try
 */
public record StoreAddress(DatabaseAddress store, Optional<DatabaseAddress> maintenance) {
    /** The usual name of the store's database. */
    public static final String USUAL_NAME = "bmms_console";

    /** The store beside a target's database, created through that connection if the role may. */
    public static StoreAddress beside(DatabaseAddress target, String name) {
        return new StoreAddress(target.withDatabase(name), Optional.of(target));
    }

    /** What a database administrator runs to make the store's database, where the role may not. */
    public List<String> creation() {
        return StoreRemedy.CREATE.statements(this);
    }

    /** What a database administrator runs to let the role use a store's database that is there. */
    public List<String> admission() {
        return StoreRemedy.GRANT.statements(this);
    }
}
