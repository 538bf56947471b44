package org.bmms.console.onboarding.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.ScopeColumn;
import org.bmms.console.database.Sql;
import org.bmms.console.onboarding.OnboardingFailure;

/**
 * What is left of a proof, looked for on a connection of the console's own, whatever the script says of itself.
 *
 * @param rows how many rows, by table
 * @param unseen tables that could not be looked into
 */
record Remains(Map<String, Long> rows, List<String> unseen) {

    /** Looks for the rows that the script made: their keys, by table. */
    static Remains of(Database database, Map<String, List<String>> created) {
        return database.read(Access.of(Message.of("onboarding.work.remains")), reading -> {
            List<ScopeColumn> scope = created.isEmpty()
                    ? List.of()
                    : new Catalog(reading).organizationModel().scope();
            Map<String, Long> rows = new TreeMap<>();
            List<String> unseen = new ArrayList<>();
            new TreeMap<>(created).forEach((table, keys) -> {
                Optional<Sql> question = question(scope, table, keys);
                question.map(reading::number).filter(n -> n > 0).ifPresent(n -> rows.put(table, n));
                if (question.isEmpty()) {
                    unseen.add(table);
                }
            });
            return new Remains(rows, unseen);
        });
    }

    /**
     * Says what is left.
     *
     * @throws FailureException {@code ONB-PROOF-REMAINS}
     */
    void refuse() {
        if (!rows.isEmpty()) {
            long all = rows.values().stream().mapToLong(n -> n).sum();
            throw Failure.changed(OnboardingFailure.PROOF_REMAINS, all, String.join(", ", rows.keySet()))
                    .asException();
        }
    }

    private static Optional<Sql> question(List<ScopeColumn> scope, String table, List<String> keys) {
        return scope.stream()
                .filter(column -> column.readable() && column.table().name().equals(table))
                .flatMap(column -> column
                        .key()
                        .map(key -> Sql.of(
                                "select count(*) as n from " + column.table().quoted() + " where "
                                        + Identifier.quoted(key.name()) + "::text = any (?)",
                                keys))
                        .stream())
                .findFirst();
    }
}
