package org.bmms.console.onboarding;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.bmms.console.audit.AuditAnchors;
import org.bmms.console.audit.AuditTrail;
import org.bmms.console.audit.change.AuditedChanges;
import org.bmms.console.audit.change.ChangeLog;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.audit.change.PastChanges;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.Database;
import org.bmms.console.database.store.LocalStore;
import org.bmms.console.onboarding.write.Receipts;
import org.bmms.console.onboarding.write.Settling;
import org.bmms.console.run.journal.Author;

/** An audit in a directory, with the receipts beside it. */
final class TestAudit {
    private final Path directory;
    private final LocalStore store;
    private final AuditAnchors anchors;
    private final ChangeLog log;

    TestAudit(Path directory) {
        this.directory = directory;
        store = new LocalStore(directory.resolve("records.jsonl"));
        anchors = new AuditAnchors(directory.resolve("audit.json"), "staging/desk-1");
        AuditTrail trail =
                new AuditTrail(store, anchors, "staging", new Author("ana", "desk-1"), InstantSource.system());
        log = new AuditedChanges(trail, new Redactor(), InstantSource.system());
    }

    ChangeLog log() {
        return log;
    }

    LocalStore store() {
        return store;
    }

    AuditAnchors anchors() {
        return anchors;
    }

    /** All changes, the newest first. */
    List<PastChange> changes() {
        return PastChanges.of(store, "staging", 100);
    }

    /** Receipts of changes of which the database is asked what became of them. */
    Receipts receipts(Database database) {
        return new Receipts(directory.resolve("receipts"), change -> {
            new Settling(database, log).settle(PastChanges.about(store, "staging", change));
            return PastChanges.about(store, "staging", change).getFirst().state();
        });
    }
}
