package org.bmms.console.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bmms.console.base.FailureException;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.database.store.LocalStore;
import org.bmms.console.database.store.SampleHistory;
import org.bmms.console.database.store.SampleTable;
import org.bmms.console.database.store.StoreAddress;
import org.bmms.console.database.store.StoreState;
import org.bmms.console.database.store.SynchronisedStore;
import org.jspecify.annotations.Nullable;

/**
 * The console's own records of an environment: in their database where that can be reached, and always in the copy on
 * this workstation. Opened when first used.
 */
public final class Records implements AutoCloseable {
    private static final Duration LAST_WRITES = Duration.ofSeconds(5);

    private final SessionFiles files;
    private final Supplier<StoreAddress> address;
    private @Nullable ConsoleStore store;
    private @Nullable SynchronisedStore synchronised;
    private @Nullable FailureException unreachable;
    private @Nullable SampleHistory samples;

    Records(SessionFiles files, Supplier<StoreAddress> address) {
        this.files = files;
        this.address = address;
    }

    /** The store; never waits for its database. */
    public synchronized ConsoleStore store() {
        ConsoleStore open = store;
        if (open == null) {
            open = open();
            store = open;
        }
        return open;
    }

    private ConsoleStore open() {
        try {
            SynchronisedStore both = new SynchronisedStore(files.store(), address, DatabaseLimits.usual(), state -> {});
            synchronised = both;
            return both;
        } catch (FailureException e) {
            // Without the target's settings file nobody knows where the database is; the copy is sent next time.
            unreachable = e;
            return new LocalStore(files.store());
        }
    }

    /** Where records go at the moment. */
    public synchronized StoreState state() {
        store();
        if (synchronised != null) {
            return synchronised.state();
        }
        if (unreachable == null) {
            throw new IllegalStateException("a store is either reachable or not");
        }
        return new StoreState.OnWorkstation(unreachable.failure(), List.of(), 0);
    }

    /** What monitoring measured in this environment. */
    public synchronized SampleHistory samples(String environment) {
        SampleHistory kept = samples;
        if (kept == null) {
            // One for all: who reads has to know of what waits to be sent.
            kept = new SampleHistory(files.samples(), environment, this::sampleTable);
            samples = kept;
        }
        return kept;
    }

    private synchronized Optional<SampleTable> sampleTable() {
        store();
        SynchronisedStore both = synchronised;
        return both == null ? Optional.empty() : both.samples();
    }

    /** Waits a little until the database has everything; says whether it has. */
    public boolean settle(Duration atMost) {
        SynchronisedStore both;
        synchronized (this) {
            store();
            both = synchronised;
        }
        return both != null && both.awaitSynchronised(atMost);
    }

    @Override
    public void close() {
        ConsoleStore open;
        SynchronisedStore both;
        synchronized (this) {
            open = store;
            both = synchronised;
        }
        if (both != null && both.state() instanceof StoreState.InDatabase) {
            both.awaitSynchronised(LAST_WRITES);
        }
        if (open != null) {
            open.close();
        }
    }
}
