package org.bmms.console.database.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bmms.console.base.Failure;

/** Entries in memory by kind and key, each in its latest state. */
final class EntryIndex {
    private final Map<Key, StoreEntry> entries = new LinkedHashMap<>();

    /** Adds an entry; false if it was known already in this or a later state. */
    boolean add(StoreEntry entry) {
        Key key = new Key(entry.getClass(), entry.id());
        StoreEntry known = entries.get(key);
        if (entry.equals(known)) {
            return false;
        }
        if (known instanceof AuditRecord) {
            throw Failure.unchanged(StoreFailure.CONFLICT, entry.id()).asException();
        }
        if (known != null && known.recorded().isAfter(entry.recorded())) {
            return false;
        }
        entries.put(key, entry);
        return true;
    }

    void addAll(Collection<? extends StoreEntry> more) {
        more.forEach(this::add);
    }

    <T extends StoreEntry> Optional<T> find(Class<T> kind, String id) {
        return Optional.ofNullable(entries.get(new Key(kind, id))).map(kind::cast);
    }

    <T extends StoreEntry> List<T> newest(Class<T> kind, String environment, int most) {
        return all(kind, e -> e.environment().equals(environment))
                .sorted(Comparator.comparing(StoreEntry::recorded)
                        .thenComparing(StoreEntry::id)
                        .reversed())
                .limit(most)
                .toList();
    }

    List<StepRecord> steps(String runId) {
        return all(StepRecord.class, s -> s.runId().equals(runId))
                .sorted(Comparator.comparingInt(StepRecord::position))
                .toList();
    }

    List<AuditRecord> chain(String chain, long fromNumber, int most) {
        return all(AuditRecord.class, a -> a.chain().equals(chain) && a.number() >= fromNumber)
                .sorted(Comparator.comparingLong(AuditRecord::number))
                .limit(most)
                .toList();
    }

    private <T extends StoreEntry> Stream<T> all(Class<T> kind, Predicate<T> wanted) {
        return entries.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(wanted);
    }

    private record Key(Class<?> kind, String id) {}
}
