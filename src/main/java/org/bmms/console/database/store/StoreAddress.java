package org.bmms.console.database.store;

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
}
