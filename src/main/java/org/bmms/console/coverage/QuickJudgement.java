package org.bmms.console.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.Reading;
import org.bmms.console.database.ScopeColumn;
import org.bmms.console.database.Sql;

/**
 * Tells for every table whether a row lacks an organisation without counting anything: from the catalog where the column
 * is NOT NULL, else by one search that an index answers. All searches travel to the server as one statement.
 */
final class QuickJudgement {
    /** Tables up to this size are searched also without an index; reading them takes no time worth mentioning. */
    private static final long SMALL_TABLE_BYTES = 8L << 20;

    private final Reading reading;

    QuickJudgement(Reading reading) {
        this.reading = reading;
    }

    /** What is known of each column's table. */
    Map<ScopeColumn, TableCoverage> of(List<ScopeColumn> columns, List<ScopeColumn> required, Instant asOf) {
        List<ScopeColumn> readable =
                columns.stream().filter(ScopeColumn::readable).toList();
        List<Finding> findings = search(readable);
        Map<ScopeColumn, TableCoverage> judged = new HashMap<>();
        for (ScopeColumn column : columns) {
            int position = readable.indexOf(column);
            TableCoverage coverage = TableCoverage.judged(
                    column,
                    required.contains(column),
                    position < 0 ? CoverageState.UNDECIDED : state(column, findings.get(position)),
                    asOf);
            judged.put(column, position < 0 ? coverage.failed(unreadable(column)) : coverage);
        }
        return judged;
    }

    private List<Finding> search(List<ScopeColumn> columns) {
        if (columns.isEmpty()) {
            return List.of();
        }
        preferIndexes();
        List<String> searches = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            searches.add(search(i, columns.get(i)));
        }
        return reading.list(
                Sql.of("select missing, empty from (" + String.join(" union all ", searches)
                        + ") searches order by position"),
                row -> new Finding(row.optionalFlag("missing"), row.flag("empty")));
    }

    /**
     * Old statistics may promise many rows without an organisation where none are left; a plan that reads the table from
     * its beginning would then read all of it.
     */
    private void preferIndexes() {
        reading.list(
                Sql.of("select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)"),
                row -> true);
    }

    private static String search(int position, ScopeColumn column) {
        String table = column.table().quoted();
        String missing;
        if (column.notNull()) {
            missing = "false";
        } else if (column.indexed() || column.bytes() <= SMALL_TABLE_BYTES) {
            missing = "exists (select 1 from " + table + " where " + Identifier.quoted(column.column()) + " is null)";
        } else {
            missing = "null::boolean";
        }
        return "select " + position + " as position, " + missing + " as missing, not exists (select 1 from " + table
                + ") as empty";
    }

    private static CoverageState state(ScopeColumn column, Finding finding) {
        if (finding.empty()) {
            return CoverageState.EMPTY;
        }
        if (column.notNull()) {
            return CoverageState.COMPLETE_BY_CATALOG;
        }
        return finding.missing()
                .map(some -> some ? CoverageState.INCOMPLETE : CoverageState.COMPLETE)
                .orElse(CoverageState.UNDECIDED);
    }

    private static Failure unreadable(ScopeColumn column) {
        return Failure.unchanged(
                DatabaseFailure.PRIVILEGE,
                Message.of("coverage.work.table", column.table().toString()));
    }

    /** Whether a row lacks an organisation (empty: not searched), and whether there are no rows at all. */
    private record Finding(Optional<Boolean> missing, boolean empty) {}
}
