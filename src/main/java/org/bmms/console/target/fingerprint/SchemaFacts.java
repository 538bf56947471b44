package org.bmms.console.target.fingerprint;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.bmms.console.database.OrganizationModel;
import org.bmms.console.database.SchemaState;
import org.bmms.console.database.ScopeColumn;
import org.jspecify.annotations.Nullable;

/**
 * The database as its catalog shows it.
 *
 * @param database its name
 * @param serverVersion PostgreSQL's version
 * @param variant which form of the organisation table it has
 * @param state how far the organisation columns have come
 * @param since when the organisation columns came, by Django's record; null where that does not say
 * @param scopeColumns by table, whether its organisation column is NOT NULL
 */
public record SchemaFacts(
        String database,
        String serverVersion,
        OrganizationModel.Variant variant,
        SchemaState state,
        @Nullable Instant since,
        Map<String, Boolean> scopeColumns) {

    public SchemaFacts {
        scopeColumns = new TreeMap<>(scopeColumns);
    }

    static SchemaFacts of(String database, String serverVersion, OrganizationModel model, @Nullable Instant since) {
        Map<String, Boolean> columns = new TreeMap<>();
        for (ScopeColumn column : model.scope()) {
            columns.put(column.table().toString(), column.notNull());
        }
        return new SchemaFacts(database, serverVersion, model.variant(), model.state(), since, columns);
    }
}
