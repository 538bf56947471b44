package org.bmms.console.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bmms.console.migration.sql.ColumnName;
import org.bmms.console.migration.sql.MigrationSql;
import org.bmms.console.remote.command.MigrationName;

/**
 * How a migration is taken back, as far as that loses nothing: the required steps, then the nullable ones. Whether what a
 * nullable step added has values by then, each move looks at when its turn comes.
 *
 * @param moves in order
 * @param closed migrations that are not taken back, since nobody can tell what that would remove
 */
record WaysBack(List<Move> moves, List<MigrationName> closed) {

    static WaysBack of(
            MigrationState before,
            List<Move> nullable,
            List<Move> required,
            Map<MigrationName, MigrationSql> backwards) {
        List<Move> moves = new ArrayList<>();
        List<MigrationName> closed = new ArrayList<>();
        Set<String> stopped = new HashSet<>();
        for (Move move : required.reversed()) {
            String application = move.target().application();
            Optional<MigrationName> target = nullable.stream()
                    .map(Move::target)
                    .filter(t -> t.application().equals(application))
                    .findFirst()
                    .or(() -> before.last(application));
            add(move, target, backwards, moves, closed, stopped);
        }
        for (Move move : nullable.reversed()) {
            add(move, before.last(move.target().application()), backwards, moves, closed, stopped);
        }
        return new WaysBack(moves, closed);
    }

    /** Whatever of an application cannot be taken back keeps what came before it, too. */
    private static void add(
            Move move,
            Optional<MigrationName> target,
            Map<MigrationName, MigrationSql> backwards,
            List<Move> moves,
            List<MigrationName> closed,
            Set<String> stopped) {
        String application = move.target().application();
        List<MigrationName> own = move.migrations().reversed().stream()
                .filter(name -> name.application().equals(application))
                .toList();
        Set<ColumnName> dropped = new TreeSet<>();
        Set<String> tables = new TreeSet<>();
        boolean proven = target.isPresent() && !stopped.contains(application);
        for (MigrationName name : own) {
            MigrationSql sql = backwards.getOrDefault(name, MigrationSql.unknown(name.toString()));
            proven &= sql.unproven().isEmpty();
            dropped.addAll(sql.dropped());
            tables.addAll(sql.droppedTables());
        }
        if (proven) {
            moves.add(Move.backwards(target.orElseThrow(), own, dropped, tables));
        } else {
            closed.addAll(own);
            stopped.add(application);
        }
    }
}
