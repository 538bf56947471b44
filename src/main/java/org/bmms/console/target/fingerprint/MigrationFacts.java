package org.bmms.console.target.fingerprint;

import java.util.List;
import org.bmms.console.base.Digest;
import org.bmms.console.remote.command.Migration;

/**
 * Django's migrations (checklist § BMMS Step 1: Migration status verified).
 *
 * @param applied how many the database has
 * @param pending those that the code has and the database has not, as {@code app.name}
 * @param digest checksum of all with their states
 */
public record MigrationFacts(int applied, List<String> pending, String digest) {

    public MigrationFacts {
        pending = List.copyOf(pending);
    }

    static MigrationFacts of(List<Migration> migrations) {
        List<String> pending = migrations.stream()
                .filter(migration -> !migration.applied())
                .map(migration -> migration.application() + "." + migration.name())
                .toList();
        return new MigrationFacts(migrations.size() - pending.size(), pending, Digest.sha256(migrations.toString()));
    }
}
