package org.bmms.console.checklist;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bmms.console.base.Json;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.database.store.ExaminationRecord;

/** The newest look at every item of an environment, kept so that its age can be seen. */
public final class ExaminationRecords {
    /** There are 99 items; a later version may know some more. */
    private static final int MOST = 500;

    private final ConsoleStore store;
    private final String environment;

    /** The looks at an environment. */
    public ExaminationRecords(ConsoleStore store, String environment) {
        this.store = store;
        this.environment = environment;
    }

    /** Remembers a look in the place of an older one. */
    public void keep(ItemResult result) {
        store.put(new ExaminationRecord(
                id(result.item()),
                environment,
                result.at(),
                result.item(),
                result.status().name(),
                Json.write(result)));
    }

    /** When an item was as it must be, by the newest look; empty if it was not, or nobody looked. */
    public Optional<Instant> passed(ItemId item) {
        return store.find(ExaminationRecord.class, id(item.toString()))
                .filter(kept -> kept.status().equals(ItemStatus.PASSED.name()))
                .map(ExaminationRecord::recorded);
    }

    private String id(String item) {
        return environment + "/" + item;
    }

    /** By item, the newest look. */
    public Map<ItemId, ItemResult> newest() {
        Map<ItemId, ItemResult> results = new TreeMap<>();
        store.newest(ExaminationRecord.class, environment, MOST)
                .forEach(kept ->
                        results.putIfAbsent(ItemId.parse(kept.item()), Json.read(kept.result(), ItemResult.class)));
        return results;
    }
}
