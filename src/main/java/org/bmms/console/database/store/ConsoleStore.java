package org.bmms.console.database.store;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.FailureException;

/**
 * Where the console remembers things. All methods throw {@link FailureException} with a {@link StoreFailure}; none waits
 * without a limit.
 */
public interface ConsoleStore extends AutoCloseable {
    /**
     * Remembers an entry; an older state of a thing never replaces a newer one. Audit entries are added and never replaced:
     * a different one under the same key is a {@code STORE-CONFLICT}.
     */
    void put(StoreEntry entry);

    /** The entry of that kind and key. */
    <T extends StoreEntry> Optional<T> find(Class<T> kind, String id);

    /** The entries of an environment, the newest first. */
    <T extends StoreEntry> List<T> newest(Class<T> kind, String environment, int most);

    /** The steps of a run in their order. */
    List<StepRecord> steps(String runId);

    /** The entries of an audit chain in their order, beginning with that number. */
    List<AuditRecord> chain(String chain, long fromNumber, int most);

    /** The audit entries of an environment about one thing, the oldest first. */
    List<AuditRecord> about(String environment, String subject);

    /** The audit entries of an environment with one of these actions, the newest first. */
    List<AuditRecord> acted(String environment, List<String> actions, int most);

    /** The audit chains of an environment, by name. */
    List<String> chains(String environment);

    /**
     * Each place by itself that holds the entries, for whoever compares them: the workstation's copy, and the database
     * while it can be used.
     */
    default List<ConsoleStore> places() {
        return List.of(this);
    }

    @Override
    void close();
}
