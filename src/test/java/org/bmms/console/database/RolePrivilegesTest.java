package org.bmms.console.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.bmms.console.base.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a role may do is told before it is tried. */
class RolePrivilegesTest {
    private final TargetDatabase target = TargetDatabase.detailed();

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void aSuperuserMayEverything() {
        RolePrivileges role = read(target.database());

        assertThat(role.superuser()).isTrue();
        assertThat(role.mayExchangeDatabases()).isTrue();
        assertThat(role.replica()).isFalse();
        assertThat(role.bytes()).isPositive();
        assertThat(role.mayOnlyLook()).isFalse();
    }

    @Test
    void aViewerOnlyReadsAndAnOperatorAlsoFillsIn() {
        try (RoleGrants grants = RoleGrants.of("viewer", target);
                Database database = grants.connect()) {
            RolePrivileges viewer = read(database);
            assertThat(viewer.readsOnly()).isTrue();
            assertThat(viewer.writableColumns()).isZero();
            assertThat(viewer.storesOrganizations()).isFalse();
            assertThat(viewer.mayExchangeDatabases()).isFalse();
            assertThat(viewer.mayOnlyLook()).isTrue();
        }
        try (RoleGrants grants = RoleGrants.of("operator", target);
                Database database = grants.connect()) {
            RolePrivileges operator = read(database);
            assertThat(operator.readsOnly()).isFalse();
            assertThat(operator.writableColumns()).isPositive();
            assertThat(operator.storesOrganizations()).isTrue();
            assertThat(operator.mayExchangeDatabases()).isFalse();
            assertThat(operator.mayOnlyLook()).isFalse();
        }
    }

    private static RolePrivileges read(Database database) {
        return database.read(Access.of(Message.of("doctor.work.look")), reading -> {
            Catalog catalog = new Catalog(reading);
            return catalog.privileges(catalog.organizationModel().scope());
        });
    }
}
