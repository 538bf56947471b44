package org.bmms.console.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bmms.console.base.Beside;
import org.bmms.console.base.FailureException;
import org.bmms.console.database.Catalog;
import org.bmms.console.migration.sql.MigrationSql;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.ListMigrations;
import org.bmms.console.remote.command.Migration;
import org.bmms.console.remote.command.MigrationName;
import org.bmms.console.remote.command.PlanMigration;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.SqlOfMigration;
import org.bmms.console.target.host.TargetHost;

/** What Django says of its migrations. Changes nothing. */
final class DjangoMigrations {
    private final TargetHost host;
    private final DjangoSite site;

    DjangoMigrations(TargetHost host, DjangoSite site) {
        this.host = host;
        this.site = site;
    }

    /** All of them with their states, in Django's order. */
    List<Migration> all() {
        return host.runAsOwner(new ListMigrations(site));
    }

    /** What bringing an application to a migration would apply or take back, in order. */
    List<MigrationName> planned(MigrationName target) {
        return host.runAsOwner(new PlanMigration(site, target));
    }

    /** What each of them does, in their order. */
    Map<MigrationName, MigrationSql> forwards(List<MigrationName> migrations) {
        return read(migrations, name -> script(name, false));
    }

    /** What taking back each of them does, in their order; Django has no SQL for one that cannot be taken back. */
    Map<MigrationName, MigrationSql> backwards(List<MigrationName> migrations) {
        return read(migrations, name -> {
            try {
                return script(name, true);
            } catch (FailureException e) {
                if (e.failure().code() == RemoteFailure.COMMAND_FAILED) {
                    return MigrationSql.unknown("sqlmigrate --backwards " + name);
                }
                throw e;
            }
        });
    }

    private MigrationSql script(MigrationName name, boolean backwards) {
        return MigrationSql.read(host.runAsOwner(new SqlOfMigration(site, name, backwards)), Catalog.ORGANIZATIONS);
    }

    private static Map<MigrationName, MigrationSql> read(List<MigrationName> migrations, Look look) {
        List<MigrationSql> found = Beside.all(migrations.stream()
                .<Supplier<MigrationSql>>map(name -> () -> look.at(name))
                .toList());
        Map<MigrationName, MigrationSql> sql = new LinkedHashMap<>();
        for (int i = 0; i < migrations.size(); i++) {
            sql.put(migrations.get(i), found.get(i));
        }
        return sql;
    }

    private interface Look {
        MigrationSql at(MigrationName name);
    }
}
