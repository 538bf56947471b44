package org.bmms.console.onboarding.directory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.Reading;
import org.bmms.console.database.ScopeColumn;
import org.bmms.console.database.Sql;
import org.bmms.console.onboarding.OnboardingFailure;

/**
 * The rows that an organisation owns.
 *
 * @param byTable how many, by table; only tables with some
 */
public record OwnedRows(Map<String, Long> byTable) {

    public OwnedRows {
        byTable = java.util.Collections.unmodifiableMap(new TreeMap<>(byTable));
    }

    /** Counts the rows of one organisation, by the columns that point at it, in the tables that the role may read. */
    public static OwnedRows of(Reading reading, long organization) {
        return in(
                reading,
                organization,
                scope(reading).stream().filter(ScopeColumn::readable).toList());
    }

    /**
     * As {@link #of}, where a table that is not seen may hold what matters.
     *
     * @throws org.bmms.console.base.FailureException {@code DB-PRIVILEGE} if the role may not read all of them
     */
    public static OwnedRows all(Reading reading, long organization) {
        List<ScopeColumn> scope = scope(reading);
        scope.stream().filter(column -> !column.readable()).findFirst().ifPresent(hidden -> {
            throw Failure.unchanged(
                            DatabaseFailure.PRIVILEGE,
                            Message.of("onboarding.work.count", hidden.table().toString()))
                    .asException();
        });
        return in(reading, organization, scope);
    }

    private static List<ScopeColumn> scope(Reading reading) {
        return new Catalog(reading).organizationModel().scope();
    }

    private static OwnedRows in(Reading reading, long organization, List<ScopeColumn> scope) {
        if (scope.isEmpty()) {
            return new OwnedRows(Map.of());
        }
        String counts = scope.stream()
                .map(column ->
                        "select '" + column.table().toString().replace("'", "''") + "' as name, count(*) as n from "
                                + column.table().quoted() + " where " + Identifier.quoted(column.column()) + " = "
                                + organization)
                .collect(Collectors.joining(" union all "));
        return new OwnedRows(reading
                .list(
                        Sql.of("select name, n from (" + counts + ") c where n > 0"),
                        row -> Map.entry(row.text("name"), row.number("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum)));
    }

    /** All of them. */
    public long total() {
        return byTable.values().stream().mapToLong(n -> n).sum();
    }

    /** Why an organisation that owns them stays. */
    public Failure refusal(String code) {
        return Failure.unchanged(OnboardingFailure.OWNS_DATA, code, total(), String.join(", ", byTable.keySet()));
    }
}
