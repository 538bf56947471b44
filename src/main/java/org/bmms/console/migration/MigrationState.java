package org.bmms.console.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Digest;
import org.bmms.console.migration.sql.ColumnName;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.Migration;
import org.bmms.console.remote.command.MigrationName;

/**
 * The facts that a migration is planned from: Django's record and the catalog, since either alone may deceive.
 *
 * @param migrations all that the code or the database has, in Django's order
 * @param scope the organisation columns, and whether each is NOT NULL
 */
public record MigrationState(List<Migration> migrations, Map<ColumnName, Boolean> scope) {

    public MigrationState {
        migrations = List.copyOf(migrations);
        scope = Map.copyOf(scope);
    }

    /** Reads them. Changes nothing. */
    public static MigrationState read(MigrationPorts ports, DjangoSite site, Cancellation cancellation) {
        return new MigrationState(
                new DjangoMigrations(ports.primary(), site).all(),
                new MigrationDatabase(ports.database().get(), cancellation).scope());
    }

    /** A checksum that stays equal while a plan made from it fits. */
    public String digest() {
        return Digest.sha256(migrations + " " + new TreeMap<>(scope));
    }

    List<MigrationName> pending() {
        return migrations.stream()
                .filter(m -> !m.applied())
                .map(MigrationName::of)
                .toList();
    }

    boolean isFresh() {
        return migrations.stream().noneMatch(Migration::applied);
    }

    /** The last applied migration of an application; empty if it has none. */
    Optional<MigrationName> last(String application) {
        return migrations.stream()
                .filter(m -> m.applied() && m.application().equals(application))
                .map(MigrationName::of)
                .reduce((one, later) -> later);
    }
}
