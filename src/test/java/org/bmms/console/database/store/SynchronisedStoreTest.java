package org.bmms.console.database.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.CuttableProxy;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.Sql;
import org.bmms.console.database.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SynchronisedStoreTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final DatabaseLimits LIMITS = DatabaseLimits.usual().connectingWithin(Duration.ofSeconds(1));

    private final TestServer server = TestServer.shared();
    private final String name = server.freshName("bmms_console");
    private final CuttableProxy proxy = new CuttableProxy(server.port());
    private final Queue<StoreState> states = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void drop() {
        proxy.close();
        server.drop(name);
    }

    @Test
    void anEntryReachesTheDatabaseAndTheCopy() {
        try (SynchronisedStore store = open(server.address("postgres"))) {
            store.put(Entries.run("r1", "RUNNING", Entries.NOON));

            assertThat(store.awaitSynchronised(LONG)).isTrue();
            assertThat(inDatabase("run")).isEqualTo(1);
            assertThat(copy().find(RunRecord.class, "r1")).isPresent();
            assertThat(states).contains(new StoreState.InDatabase(0));
        }
    }

    @Test
    void puttingNeverWaitsForTheServer() {
        proxy.goDead();
        try (SynchronisedStore store = open(through())) {
            Instant start = Instant.now();
            store.put(Entries.run("r1", "RUNNING", Entries.NOON));

            assertThat(store.find(RunRecord.class, "r1")).isPresent();
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void whatWasPutWithoutTheDatabaseIsSentWhenItComesBack() {
        proxy.refuse();
        try (SynchronisedStore store = open(through())) {
            store.put(Entries.run("r1", "RUNNING", Entries.NOON));
            store.put(Entries.audit(1, "h"));
            assertThat(store.awaitSynchronised(LONG)).isFalse();
            assertThat(store.state()).isInstanceOf(StoreState.OnWorkstation.class);

            proxy.restore();
            store.tryNow();
            await(() -> store.state().equals(new StoreState.InDatabase(0)));
        }
        assertThat(inDatabase("run") + inDatabase("audit_entry")).isEqualTo(2);
    }

    @Test
    void aDatabaseThatGoesAwayLaterIsNoLossEither() {
        try (SynchronisedStore store = open(through())) {
            store.put(Entries.run("r1", "RUNNING", Entries.NOON));
            assertThat(store.awaitSynchronised(LONG)).isTrue();
            proxy.refuse();
            store.put(Entries.run("r2", "RUNNING", Entries.NOON));

            assertThat(store.newest(RunRecord.class, "staging", 9)).hasSize(2);
            await(() -> store.state() instanceof StoreState.OnWorkstation);
            proxy.restore();
            store.tryNow();
            await(() -> store.state().equals(new StoreState.InDatabase(0)));
        }
        assertThat(inDatabase("run")).isEqualTo(2);
    }

    @Test
    void whatIsPutAfterAFailoverGoesToTheOtherServer() {
        String there = server.freshName("other_server");
        // The same server by another name is another one to whoever looks for the primary.
        StoreAddress before = StoreAddress.beside(server.address("postgres"), name);
        StoreAddress after = StoreAddress.beside(server.address("postgres").through("localhost", server.port()), there);
        AtomicReference<StoreAddress> place = new AtomicReference<>(before);
        try (SynchronisedStore store =
                new SynchronisedStore(directory.resolve("staging.jsonl"), place::get, LIMITS, states::add)) {
            store.put(Entries.run("r1", "RUNNING", Entries.NOON));
            assertThat(store.awaitSynchronised(LONG)).isTrue();

            place.set(after);
            store.put(Entries.run("r2", "RUNNING", Entries.NOON));

            assertThat(store.awaitSynchronised(LONG)).isTrue();
            assertThat(inDatabase("run")).as("on the former server").isEqualTo(1);
            assertThat(inDatabase(there, "run")).isEqualTo(2);
        }
        server.drop(there);
    }

    @Test
    void anEntryThatTheDatabaseCannotHoldHoldsUpNoOther() {
        try (SynchronisedStore store = open(server.address("postgres"))) {
            store.put(Entries.signOff("s1", "a\0b"));
            store.put(Entries.run("r1", "RUNNING", Entries.NOON));

            assertThat(store.awaitSynchronised(LONG)).isTrue();
            assertThat(store.find(SignOffRecord.class, "s1")).isPresent();
        }
        assertThat(inDatabase("run")).isEqualTo(1);
        assertThat(inDatabase("sign_off")).isZero();
    }

    @Test
    void itGoesOnWhenItsCopyCouldNotBeReadForATime() throws IOException {
        Path copy = Files.createDirectory(directory.resolve("staging.jsonl"));
        try (SynchronisedStore store = open(server.address("postgres"))) {
            await(() -> store.state() instanceof StoreState.OnWorkstation);
            Files.delete(copy);
            store.tryNow();

            await(() -> store.state().equals(new StoreState.InDatabase(0)));
        }
    }

    @Test
    void itGoesOnWhenItsListenerFails() {
        StoreAddress address = StoreAddress.beside(server.address("postgres"), name);
        try (SynchronisedStore store =
                new SynchronisedStore(directory.resolve("staging.jsonl"), address, LIMITS, state -> {
                    throw new IllegalStateException("a listener");
                })) {
            assertThat(store.awaitSynchronised(LONG)).isTrue();
            store.put(Entries.run("r1", "RUNNING", Entries.NOON));

            assertThat(store.awaitSynchronised(LONG)).isTrue();
        }
        assertThat(inDatabase("run")).isEqualTo(1);
    }

    @Test
    void anotherWorkstationsEntriesAreSeen() {
        try (SynchronisedStore first = open(server.address("postgres"))) {
            first.put(Entries.run("r1", "DONE", Entries.NOON.plusSeconds(5)));
            assertThat(first.awaitSynchronised(LONG)).isTrue();
        }
        StoreAddress address = StoreAddress.beside(server.address("postgres"), name);
        try (SynchronisedStore second =
                new SynchronisedStore(directory.resolve("other.jsonl"), address, LIMITS, states::add)) {
            assertThat(second.awaitSynchronised(LONG)).isTrue();
            second.put(Entries.run("r1", "RUNNING", Entries.NOON));

            assertThat(second.find(RunRecord.class, "r1").orElseThrow().state()).isEqualTo("DONE");
            assertThat(second.newest(RunRecord.class, "staging", 9)).hasSize(1);
        }
    }

    @Test
    void aReplacedDatabaseReceivesEverythingAgain() {
        try (SynchronisedStore store = open(server.address("postgres"))) {
            store.put(Entries.run("r1", "RUNNING", Entries.NOON));
            assertThat(store.awaitSynchronised(LONG)).isTrue();
        }
        server.drop(name);
        try (SynchronisedStore store = open(server.address("postgres"))) {
            assertThat(store.awaitSynchronised(LONG)).isTrue();
        }
        assertThat(inDatabase("run")).isEqualTo(1);
    }

    @Test
    void aCopyThatWasLostDoesNotKeepNewEntriesFromBeingSent() throws IOException {
        try (SynchronisedStore store = open(server.address("postgres"))) {
            store.put(Entries.run("r1", "DONE", Entries.NOON));
            store.put(Entries.run("r2", "DONE", Entries.NOON));
            assertThat(store.awaitSynchronised(LONG)).isTrue();
        }
        Files.delete(directory.resolve("staging.jsonl"));
        try (SynchronisedStore store = open(server.address("postgres"))) {
            store.put(Entries.run("r3", "DONE", Entries.NOON));
            assertThat(store.awaitSynchronised(LONG)).isTrue();
        }
        assertThat(inDatabase("run")).isEqualTo(3);
    }

    @Test
    void withoutThePrivilegeTheStatementForTheAdministratorIsSaid() {
        server.role("bmms_plain", "plain");
        try (SynchronisedStore store = open(server.address("postgres", "bmms_plain", "plain"))) {
            store.put(Entries.backup("b1"));
            assertThat(store.awaitSynchronised(LONG)).isFalse();

            StoreState.OnWorkstation state = (StoreState.OnWorkstation) store.state();
            assertThat(state.failure().code()).isEqualTo(DatabaseFailure.PRIVILEGE);
            assertThat(state.entries()).isEqualTo(1);
            assertThat(state.remedy())
                    .isEqualTo(List.of("CREATE DATABASE \"" + name
                            + "\" OWNER \"bmms_plain\" TEMPLATE template0 ENCODING 'UTF8';"));

            state.remedy().forEach(statement -> server.script("postgres", statement));
            store.tryNow();
            await(() -> store.state().equals(new StoreState.InDatabase(0)));
        }
        server.drop(name);
        server.script("postgres", "drop role bmms_plain");
    }

    private SynchronisedStore open(DatabaseAddress target) {
        return new SynchronisedStore(
                directory.resolve("staging.jsonl"), StoreAddress.beside(target, name), LIMITS, states::add);
    }

    private LocalStore copy() {
        return new LocalStore(directory.resolve("staging.jsonl"));
    }

    private DatabaseAddress through() {
        return server.address("postgres").through("127.0.0.1", proxy.port());
    }

    private long inDatabase(String table) {
        return inDatabase(name, table);
    }

    private long inDatabase(String store, String table) {
        try (var database = new Database(server.address(store), LIMITS)) {
            return database.read(
                    Access.of(Message.of("store.work.open")),
                    reading -> reading.number(Sql.of("select count(*) as n from console." + table)));
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(LONG);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waiting").isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
