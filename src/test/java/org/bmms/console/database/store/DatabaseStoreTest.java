package org.bmms.console.database.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.Failures;
import org.bmms.console.database.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseStoreTest extends ConsoleStoreContract {
    private final TestServer server = TestServer.shared();
    private final String name = server.freshName("bmms_console");
    private final StoreAddress address = StoreAddress.beside(server.address("postgres"), name);
    private final DatabaseStore store = new StoreOpening(address, DatabaseLimits.usual()).open();

    @AfterAll
    void drop() {
        store.close();
        server.drop(name);
    }

    @Override
    ConsoleStore store() {
        return store;
    }

    @Test
    void itIsOpenedAgainWithItsContents() {
        store.put(Entries.signOff("kept"));

        try (DatabaseStore again = new StoreOpening(address, DatabaseLimits.usual()).open()) {
            assertThat(again.find(SignOffRecord.class, "kept")).isPresent();
            assertThat(again.identity()).isEqualTo(store.identity());
        }
    }

    @Test
    void auditEntriesAreFinalInTheDatabaseToo() {
        store.put(Entries.audit(99, "final"));

        for (String sql : new String[] {
            "update console.audit_entry set hash = 'x'",
            "delete from console.audit_entry",
            "truncate console.audit_entry"
        }) {
            Assertions.assertThatThrownBy(() -> server.script(name, sql))
                    .hasMessageContaining("audit entries are final");
        }
    }

    @Test
    void aStoreOfANewerConsoleIsLeftAlone() {
        String newer = server.freshName("newer");
        StoreAddress there = StoreAddress.beside(server.address("postgres"), newer);
        new StoreOpening(there, DatabaseLimits.usual()).open().close();
        server.script(
                newer,
                "insert into console.flyway_schema_history select installed_rank + 1, '99', 'later', type, 'V99__later.sql',"
                        + " 1, installed_by, now(), 1, true from console.flyway_schema_history where version = '1'");

        assertThat(Failures.of(() -> new StoreOpening(there, DatabaseLimits.usual()).open())
                        .code())
                .isEqualTo(StoreFailure.NEWER);
        server.drop(newer);
    }

    @Test
    void withoutThePrivilegeToCreateItTheFailureSaysSo() {
        server.role("bmms_nobody", "nobody");
        StoreAddress there =
                StoreAddress.beside(server.address("postgres", "bmms_nobody", "nobody"), server.freshName("absent"));

        assertThat(Failures.of(() -> new StoreOpening(there, DatabaseLimits.usual()).open())
                        .code())
                .isEqualTo(DatabaseFailure.PRIVILEGE);
        assertThat(Failures.of(() -> new StoreOpening(
                                        new StoreAddress(there.store(), Optional.empty()), DatabaseLimits.usual())
                                .open())
                        .code())
                .isEqualTo(DatabaseFailure.NO_SUCH_DATABASE);
        server.script("postgres", "drop role bmms_nobody");
    }
}
