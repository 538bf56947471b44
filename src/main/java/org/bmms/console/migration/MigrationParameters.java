package org.bmms.console.migration;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bmms.console.backup.step.BackupHost;
import org.bmms.console.migration.sql.ColumnName;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.MigrationName;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a migration are made from; kept in the plan, so that every workstation makes the same ones.
 *
 * @param host where manage.py runs, and whom the application belongs to
 * @param directory of the run's jobs
 * @param site how manage.py is called
 * @param database the database's name
 * @param backup the backup that there is to go back to
 * @param nullable the nullable steps, or the moves of a way back
 * @param organization the code of the organisation that receives rows without one; null if none are given away
 * @param required what comes after the proof
 * @param back the moves that take all of it back, in order
 * @param columns the organisation columns that there are afterwards
 * @param notNull those of them that are NOT NULL afterwards
 * @param applied migrations that are applied afterwards
 * @param takenBack migrations that are not applied afterwards
 */
public record MigrationParameters(
        BackupHost host,
        String directory,
        DjangoSite site,
        String database,
        String backup,
        List<Move> nullable,
        @Nullable String organization,
        List<Move> required,
        List<Move> back,
        Set<ColumnName> columns,
        Set<ColumnName> notNull,
        List<MigrationName> applied,
        List<MigrationName> takenBack) {

    public MigrationParameters {
        nullable = List.copyOf(nullable);
        required = List.copyOf(required);
        back = List.copyOf(back);
        columns = new TreeSet<>(columns);
        notNull = new TreeSet<>(notNull);
        applied = List.copyOf(applied);
        takenBack = List.copyOf(takenBack);
    }
}
