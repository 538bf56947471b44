package org.bmms.console.doctor.part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.database.OrganizationModel;
import org.bmms.console.database.Reading;
import org.bmms.console.database.RolePrivileges;
import org.bmms.console.database.SchemaState;
import org.bmms.console.database.ScopeColumn;
import org.bmms.console.database.Sql;
import org.bmms.console.database.TableName;
import org.bmms.console.doctor.DoctorFailure;
import org.bmms.console.target.connection.TargetSystem;

/** The application's database as the console's role sees it, through the tunnel. */
final class DatabaseParts {
    private static final int NAMED = 5;

    private final TargetSystem target;
    final Part connection;
    final Part schema;
    final Part reading;
    final Part writing;
    final Part exchange;

    /** Standing on the settings file of the primary host and on the way there. */
    DatabaseParts(TargetSystem target, List<Part> way) {
        this.target = target;
        this.connection = Part.of("database", way, this::connection);
        this.schema = Part.of("database-schema", List.of(connection), this::schema);
        this.reading = Part.of("database-read", List.of(connection), this::reading);
        this.writing = Part.of("database-write", List.of(connection), this::writing);
        this.exchange = Part.of("database-exchange", List.of(connection), this::exchange);
    }

    List<Part> parts() {
        return List.of(connection, schema, reading, writing, exchange);
    }

    private List<Finding> connection(Sight sight) {
        DatabaseAddress address = target.databaseAddress();
        String version = read(
                target.database(),
                sight,
                reading -> reading.first(
                                Sql.of("select current_setting('server_version') as version"),
                                row -> row.text("version"))
                        .orElse(""));
        List<Finding> findings = new ArrayList<>();
        findings.add(
                Finding.ok("database", version, address.database(), address.user(), address.host(), address.port()));
        findings.addAll(new ServerFindings(target, sight).found());
        return findings;
    }

    private List<Finding> schema(Sight sight) {
        OrganizationModel model = read(target.database(), sight, reading -> new Catalog(reading).organizationModel());
        boolean there = model.state() == SchemaState.NULLABLE || model.state() == SchemaState.ENFORCED;
        return List.of(
                there
                        ? Finding.ok(
                                "schema",
                                model.table().toString(),
                                model.scope().size())
                        : Finding.warning(DoctorFailure.SCHEMA, model.state().name()));
    }

    private List<Finding> reading(Sight sight) {
        OrganizationModel model = read(target.database(), sight, reading -> new Catalog(reading).organizationModel());
        List<String> unreadable = model.scope().stream()
                .filter(column -> !column.readable())
                .map(ScopeColumn::table)
                .map(TableName::toString)
                .toList();
        return List.of(
                unreadable.isEmpty()
                        ? Finding.ok("database-read", model.scope().size())
                        : Finding.fail(
                                DoctorFailure.TABLES_UNREADABLE,
                                target.databaseAddress().user(),
                                unreadable.size(),
                                String.join(", ", unreadable.subList(0, Math.min(NAMED, unreadable.size())))));
    }

    private List<Finding> writing(Sight sight) {
        OrganizationModel model = read(target.database(), sight, reading -> new Catalog(reading).organizationModel());
        RolePrivileges role = read(target.database(), sight, reading -> new Catalog(reading).privileges(model.scope()));
        if (role.replica()) {
            return List.of(Finding.warning(DoctorFailure.REPLICA));
        }
        boolean all = role.writableColumns() == model.scope().size() && role.storesOrganizations();
        return List.of(
                all && !role.readsOnly()
                        ? Finding.ok("database-write", role.role())
                        : Finding.warning(
                                DoctorFailure.READS_ONLY,
                                role.role(),
                                role.writableColumns(),
                                model.scope().size()));
    }

    /** Rehearsals and full rollbacks: by the application's role, or by the one that the profile names for it. */
    private List<Finding> exchange(Sight sight) {
        String database = target.databaseAddress().database();
        RolePrivileges role = privileges(target.maintenance(database), sight);
        return List.of(
                role.mayExchangeDatabases()
                        ? Finding.ok("database-exchange", role.role())
                        : Finding.warning(DoctorFailure.NO_CREATEDB, role.role(), database));
    }

    /** What the role of a connection may do, and how large the database is. */
    static RolePrivileges privileges(Database database, Sight sight) {
        return read(database, sight, reading -> new Catalog(reading).privileges(List.of()));
    }

    static <T> T read(Database database, Sight sight, Function<Reading, T> work) {
        return database.read(Access.of(Message.of("doctor.work.look")).stoppedBy(sight.stop()), work);
    }
}
