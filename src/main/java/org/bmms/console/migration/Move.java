package org.bmms.console.migration;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bmms.console.migration.sql.ColumnName;
import org.bmms.console.remote.command.MigrationName;

/**
 * One call of {@code manage.py migrate}, and all that it does.
 *
 * @param target the migration that is its application's last one afterwards
 * @param migrations what is applied or taken back by it, in Django's order
 * @param backwards whether they are taken back
 * @param added organisation columns that it adds
 * @param required columns that it makes NOT NULL: no row may be without a value there before
 * @param dropped columns that it removes: no row may have a value there before
 * @param droppedTables tables that it removes: they may have no row before
 */
public record Move(
        MigrationName target,
        List<MigrationName> migrations,
        boolean backwards,
        Set<ColumnName> added,
        Set<ColumnName> required,
        Set<ColumnName> dropped,
        Set<String> droppedTables) {

    public Move {
        migrations = List.copyOf(migrations);
        added = new TreeSet<>(added);
        required = new TreeSet<>(required);
        dropped = new TreeSet<>(dropped);
        droppedTables = new TreeSet<>(droppedTables);
    }

    /** One that applies migrations. */
    static Move forwards(
            MigrationName target, List<MigrationName> migrations, Set<ColumnName> added, Set<ColumnName> required) {
        return new Move(target, migrations, false, added, required, Set.of(), Set.of());
    }

    /** One that takes migrations back. */
    static Move backwards(
            MigrationName target, List<MigrationName> migrations, Set<ColumnName> dropped, Set<String> droppedTables) {
        return new Move(target, migrations, true, Set.of(), Set.of(), dropped, droppedTables);
    }

    /** Whether it removes a column or a table. */
    public boolean removes() {
        return !dropped.isEmpty() || !droppedTables.isEmpty();
    }
}
