package org.bmms.console.database.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;
import org.bmms.console.base.Failure;
import org.bmms.console.database.CuttableProxy;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.Failures;
import org.bmms.console.database.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

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
    @Timeout(60)
    void anOlderStateDoesNotReplaceANewerOneThatIsJustBeingWritten() {
        server.script(
                name,
                "create function slow() returns trigger language plpgsql as"
                        + " $$ begin perform pg_sleep(2); return new; end $$;"
                        + " create trigger slow before update on console.run for each row"
                        + " when (new.state = 'NEWEST') execute function slow()");
        store.put(Entries.run("contested", "FIRST", Entries.NOON));

        CompletableFuture<Void> newest = CompletableFuture.runAsync(
                () -> store.put(Entries.run("contested", "NEWEST", Entries.NOON.plusSeconds(9))),
                Thread::startVirtualThread);
        while (server.running("update console.run") == 0) {
            assertThat(newest).isNotDone();
        }
        store.put(Entries.run("contested", "OLDER", Entries.NOON.plusSeconds(5)));
        newest.join();

        assertThat(store.find(RunRecord.class, "contested").orElseThrow().state())
                .isEqualTo("NEWEST");
    }

    @Test
    void whatADatabaseCannotHoldIsToldApart() {
        assertThat(Failures.of(() -> store.put(Entries.signOff("nul", "a\0b"))).code())
                .isEqualTo(StoreFailure.UNSTORABLE);
    }

    @Test
    @Timeout(60)
    void aConnectionThatEndsDuringTheCommitIsAnExpectedFailure() {
        String slow = server.freshName("slow");
        CuttableProxy proxy = new CuttableProxy(server.port());
        StoreAddress there = StoreAddress.beside(server.address("postgres").through("127.0.0.1", proxy.port()), slow);
        try (DatabaseStore through = new StoreOpening(there, DatabaseLimits.usual()).open()) {
            server.script(
                    slow,
                    "create function slow() returns trigger language plpgsql as"
                            + " $$ begin perform pg_sleep(30); return null; end $$;"
                            + " create constraint trigger at_commit after insert on console.sign_off deferrable"
                            + " initially deferred for each row execute function slow()");
            CompletableFuture<Failure> put = CompletableFuture.supplyAsync(
                    () -> Failures.of(() -> through.put(Entries.signOff("s1"))), Thread::startVirtualThread);
            while (server.running("COMMIT") == 0) {
                Thread.onSpinWait();
            }
            proxy.refuse();

            assertThat(put.join().code()).isEqualTo(StoreFailure.UNAVAILABLE);
        } finally {
            proxy.close();
            server.drop(slow);
        }
    }

    @Test
    void aStoreOfANewerConsoleIsLeftAlone() {
        String newer = server.freshName("newer");
        StoreAddress there = StoreAddress.beside(server.address("postgres"), newer);
        new StoreOpening(there, DatabaseLimits.usual()).open().close();
        server.script(
                newer,
                "insert into console.flyway_schema_history select installed_rank + 1000, '99', 'later', type, 'V99__later.sql',"
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
