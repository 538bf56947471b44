package org.bmms.console.doctor.part;

import java.util.List;
import java.util.Optional;
import org.bmms.console.database.RolePrivileges;
import org.bmms.console.database.Sql;
import org.bmms.console.database.store.StoreAddress;
import org.bmms.console.doctor.DoctorFailure;
import org.bmms.console.target.connection.TargetSystem;

/** The console's own database: there, or to be made when it is first needed. */
final class StoreParts {
    private static final String IS_THERE = "select 1 as one from pg_database where datname = ?";

    /** Where the store's schema is there already, somebody made it; else it is made. */
    private static final String MAY_BE_USED = "select case when to_regnamespace('console') is null"
            + " then has_database_privilege(current_database(), 'create')"
            + " else has_schema_privilege('console', 'usage') end as usable";

    private final TargetSystem target;
    final Part store;

    StoreParts(TargetSystem target, DatabaseParts database) {
        this.target = target;
        this.store = Part.of("console-database", List.of(database.connection), this::look);
    }

    private List<Finding> look(Sight sight) {
        String name = target.profile().database().consoleDatabase();
        StoreAddress address = StoreAddress.beside(target.databaseAddress(), name);
        Optional<Boolean> there = DatabaseParts.read(
                target.database(), sight, reading -> reading.first(Sql.of(IS_THERE, name), row -> true));
        if (there.isEmpty()) {
            RolePrivileges role = DatabaseParts.privileges(target.database(), sight);
            return List.of(
                    role.superuser() || role.createsDatabases()
                            ? Finding.ok("store-can-be-made", name)
                            : Finding.warning(DoctorFailure.NO_STORE, name, String.join(" ", address.creation())));
        }
        boolean usable = DatabaseParts.read(
                        target.database(name),
                        sight,
                        reading -> reading.first(Sql.of(MAY_BE_USED), row -> row.flag("usable")))
                .orElse(false);
        return List.of(
                usable
                        ? Finding.ok("store", name)
                        : Finding.warning(DoctorFailure.STORE_DENIED, name, String.join(" ", address.admission())));
    }
}
