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

    /**
     * Whether an entry is not known yet in this or a later state.
     *
     * @throws org.bmms.console.base.FailureException {@code STORE-CONFLICT} for another audit entry than the known one
     */
    boolean isNews(StoreEntry entry) {
        StoreEntry known = entries.get(Key.of(entry));
        if (entry.equals(known)) {
            return false;
        }
        if (known instanceof AuditRecord) {
            throw Failure.unchanged(StoreFailure.CONFLICT, entry.id()).asException();
        }
        return known == null || !known.recorded().isAfter(entry.recorded());
    }

    /** Adds an entry if it is news, and tells whether it was. */
    boolean add(StoreEntry entry) {
        boolean news = isNews(entry);
        if (news) {
            entries.put(Key.of(entry), entry);
        }
        return news;
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

    List<AuditRecord> about(String environment, String subject) {
        return all(
                        AuditRecord.class,
                        a -> a.environment().equals(environment) && a.subject().equals(subject))
                .sorted(Comparator.comparing(AuditRecord::recorded).thenComparing(AuditRecord::id))
                .toList();
    }

    List<AuditRecord> acted(String environment, List<String> actions, int most) {
        return all(AuditRecord.class, a -> a.environment().equals(environment) && actions.contains(a.action()))
                .sorted(Comparator.comparing(AuditRecord::recorded)
                        .thenComparing(AuditRecord::id)
                        .reversed())
                .limit(most)
                .toList();
    }

    List<String> chains(String environment) {
        return all(AuditRecord.class, a -> a.environment().equals(environment))
                .map(AuditRecord::chain)
                .distinct()
                .sorted()
                .toList();
    }

    private <T extends StoreEntry> Stream<T> all(Class<T> kind, Predicate<T> wanted) {
        return entries.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(wanted);
    }

    private record Key(Class<?> kind, String id) {
        static Key of(StoreEntry entry) {
            return new Key(entry.getClass(), entry.id());
        }
    }
}
