package org.bmms.console.database;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;

/**
 * What PostgreSQL's own catalog and Django's table of migrations say about a database. Nothing is assumed about names
 * except the organisation table's; everything that belongs to organisations is found by following its foreign keys.
 * Valid within the reading it was made with.
 */
public final class Catalog {
    /** Django's name for the table of {@code organizations.models.Organization} (checklist § OBCMS Step 4). */
    public static final String ORGANIZATIONS = "organizations_organization";

    private static final String ORGANIZATION_SUFFIX = "_organization";
    private static final Set<String> KEY_TYPES = Set.of("bigint", "integer");

    private final Reading reading;

    public Catalog(Reading reading) {
        this.reading = reading;
    }

    /**
     * The organisation table and everything that points at it.
     *
     * @throws FailureException {@code DB-NO-ORGANIZATIONS} or {@code DB-ORGANIZATION-KEY}
     */
    public OrganizationModel organizationModel() {
        TableName table = relation(ORGANIZATIONS)
                .map(Relation::table)
                .orElseThrow(() -> Failure.unchanged(DatabaseFailure.NO_ORGANIZATION_TABLE, ORGANIZATIONS)
                        .asException());
        List<Column> columns = columns(table);
        requireNumericKey(table, columns);
        List<AppliedMigration> migrations = migrations();
        String own = ORGANIZATIONS.substring(0, ORGANIZATIONS.length() - ORGANIZATION_SUFFIX.length());
        Applications applications = new Applications(migrations);
        Map<Boolean, List<ScopeColumn>> pointing = pointingAt(table, applications).stream()
                .collect(Collectors.partitioningBy(c -> c.application().equals(own)));
        List<ScopeColumn> scope = pointing.getOrDefault(false, List.of());
        List<TableName> structural = pointing.getOrDefault(true, List.of()).stream()
                .map(ScopeColumn::table)
                .sorted()
                .toList();
        SchemaState state = new SchemaStates(migrations).of(scope);
        return new OrganizationModel(table, variant(columns), columns, scope, structural, state);
    }

    /** The foreign keys between tables that have an organisation. */
    public List<ScopeLink> links(OrganizationModel model) {
        TableName table = model.table();
        Map<TableName, ScopeColumn> byTable = new HashMap<>();
        model.scope().forEach(c -> byTable.putIfAbsent(c.table(), c));
        return reading
                .list(
                        Sql.of(SqlFile.read("catalog/scope_links.sql"), table.schema(), table.name()),
                        row -> Optional.ofNullable(
                                        byTable.get(new TableName(row.text("child_schema"), row.text("child_table"))))
                                .flatMap(child -> Optional.ofNullable(byTable.get(
                                                new TableName(row.text("parent_schema"), row.text("parent_table"))))
                                        .map(parent -> new ScopeLink(
                                                child, row.text("child_column"), parent, row.text("parent_column")))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The table of that name that an unqualified query would find. */
    public Optional<Relation> relation(String name) {
        return reading.first(Sql.of(SqlFile.read("catalog/relation.sql"), name), Catalog::relation);
    }

    /** All tables outside PostgreSQL's own schemas, in order. */
    public List<Relation> relations() {
        return reading.list(Sql.of(SqlFile.read("catalog/relations.sql")), Catalog::relation);
    }

    /** The columns of a table in their order. */
    public List<Column> columns(TableName table) {
        return reading.list(
                Sql.of(SqlFile.read("catalog/columns.sql"), table.schema(), table.name()),
                row -> new Column(row.text("name"), row.text("type"), row.flag("not_null"), row.flag("generated")));
    }

    /** The columns of a table that refer to other tables, in their order. */
    public List<Reference> references(TableName table) {
        return reading.list(
                Sql.of(SqlFile.read("catalog/references.sql"), table.schema(), table.name()),
                row -> new Reference(row.text("column_name"), new TableName(row.text("schema"), row.text("name"))));
    }

    /** The tables that join the rows of two others. */
    public List<Joining> joining(TableName one, TableName other) {
        return reading.list(
                Sql.of(SqlFile.read("catalog/joining.sql"), one.schema(), one.name(), other.schema(), other.name()),
                row -> new Joining(
                        new TableName(row.text("schema"), row.text("name")),
                        row.text("one_column"),
                        row.text("other_column")));
    }

    /** Django's applied migrations, oldest first; none if Django never migrated this database. */
    public List<AppliedMigration> migrations() {
        if (relation("django_migrations").isEmpty()) {
            return List.of();
        }
        return reading.list(
                Sql.of(SqlFile.read("catalog/migrations.sql")),
                row -> new AppliedMigration(row.text("app"), row.text("name"), row.instant("applied")));
    }

    /** When the organisation columns came, by Django's record; empty where it does not say. */
    public Optional<Instant> organizationsSince() {
        return new SchemaStates(migrations()).since();
    }

    /** What the connected role may do, with these columns in particular. */
    public RolePrivileges privileges(List<ScopeColumn> scope) {
        List<String> tables = scope.stream().map(c -> c.table().quoted()).toList();
        List<String> columns = scope.stream().map(ScopeColumn::column).toList();
        return reading.first(
                        Sql.of(SqlFile.read("catalog/role.sql"), tables, columns, ORGANIZATIONS),
                        row -> new RolePrivileges(
                                row.text("role"),
                                row.flag("superuser"),
                                row.flag("creates_databases"),
                                row.flag("owns_database"),
                                row.flag("replica"),
                                row.number("bytes"),
                                row.flag("reads_only"),
                                row.flag("stores_organizations"),
                                row.number("writable_columns")))
                .orElseThrow();
    }

    /** Installed extensions with their versions. */
    public List<Extension> extensions() {
        return reading.list(
                Sql.of("select extname::text as name, extversion as version from pg_extension order by extname"),
                row -> new Extension(row.text("name"), row.text("version")));
    }

    private List<ScopeColumn> pointingAt(TableName table, Applications applications) {
        return reading.list(
                Sql.of(SqlFile.read("catalog/scope_columns.sql"), table.schema(), table.name()),
                row -> new ScopeColumn(
                        new TableName(row.text("schema"), row.text("table_name")),
                        row.text("column_name"),
                        applications.of(row.text("table_name")),
                        row.optionalText("key_name").map(name -> new KeyColumn(name, row.text("key_type"))),
                        row.flag("not_null"),
                        row.flag("indexed"),
                        row.flag("readable"),
                        row.number("estimated_rows"),
                        row.optionalNumber("estimated_nulls"),
                        row.number("bytes")));
    }

    private static Relation relation(Row row) {
        return new Relation(
                new TableName(row.text("schema"), row.text("name")), row.number("estimated_rows"), row.number("bytes"));
    }

    private static OrganizationModel.Variant variant(List<Column> columns) {
        boolean document = columns.stream()
                .anyMatch(c -> c.name().equals("metadata") && c.type().equals("jsonb"));
        return document ? OrganizationModel.Variant.METADATA : OrganizationModel.Variant.DETAILED;
    }

    private static void requireNumericKey(TableName table, List<Column> columns) {
        String type = columns.stream()
                .filter(c -> c.name().equals("id"))
                .map(Column::type)
                .findFirst()
                .orElse("");
        if (!KEY_TYPES.contains(type)) {
            throw Failure.unchanged(DatabaseFailure.ORGANIZATION_KEY, table.toString(), type)
                    .asException();
        }
    }

    /** Tells which Django application a table belongs to: the longest label its name begins with. */
    private static final class Applications {
        private final Set<String> labels = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

        Applications(List<AppliedMigration> migrations) {
            migrations.forEach(m -> labels.add(m.application()));
        }

        String of(String table) {
            return labels.stream()
                    .filter(label -> table.startsWith(label + "_"))
                    .findFirst()
                    .orElseGet(() -> table.contains("_") ? table.substring(0, table.indexOf('_')) : table);
        }
    }
}
