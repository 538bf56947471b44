package org.bmms.console.database.store;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What all rows of the store have in common. Leaves this package only as a record. */
@MappedSuperclass
abstract class StoredEntity {
    @Id
    private String id = "";

    private String environment = "";

    private Instant recorded = Instant.EPOCH;

    /** Takes the state of an entry of its kind. */
    abstract void take(StoreEntry entry);

    /** Its state as an entry. */
    abstract StoreEntry entry();

    final void takeCommon(StoreEntry entry) {
        id = entry.id();
        environment = entry.environment();
        recorded = entry.recorded();
    }

    final String id() {
        return id;
    }

    final String environment() {
        return environment;
    }

    final Instant recorded() {
        return recorded;
    }
}
