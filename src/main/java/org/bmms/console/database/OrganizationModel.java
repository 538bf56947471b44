package org.bmms.console.database;

import java.util.List;
import java.util.Optional;

/**
 * How the connected system stores organisations and what belongs to them, derived from its catalog.
 *
 * @param table the organisation table
 * @param variant which of the two known forms it has
 * @param columns its columns
 * @param scope the columns that point at it, except those of its own application
 * @param structural tables of its own application that point at it, such as memberships
 * @param state how far the organisation columns have come
 */
public record OrganizationModel(
        TableName table,
        Variant variant,
        List<Column> columns,
        List<ScopeColumn> scope,
        List<TableName> structural,
        SchemaState state) {

    /** The forms of the organisation table. */
    public enum Variant {
        /** With acronym, powers, module switches and the like, as the real system has it. */
        DETAILED,
        /** With a {@code metadata} document, as the checklist's § BMMS Step 5 describes it. */
        METADATA
    }

    public OrganizationModel {
        columns = List.copyOf(columns);
        scope = List.copyOf(scope);
        structural = List.copyOf(structural);
    }

    /** The scope column of a table, if it has one. */
    public Optional<ScopeColumn> scopeOf(String tableName) {
        return scope.stream().filter(c -> c.table().name().equals(tableName)).findFirst();
    }

    /** Whether the organisation table has a column of that name. */
    public boolean has(String column) {
        return columns.stream().anyMatch(c -> c.name().equals(column));
    }
}
