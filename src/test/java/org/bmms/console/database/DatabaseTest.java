package org.bmms.console.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTest {
    private static final Access WORK = Access.of(Message.of("database.work.version"));
    private static final DatabaseLimits QUICK =
            new DatabaseLimits(2, 1, Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofMillis(200));

    private TargetDatabase target;
    private Database database;

    @BeforeAll
    void start() {
        target = TargetDatabase.detailed();
        database = target.database();
        target.server().role("bmms_reader", "right password");
        target.script("grant select on all tables in schema public to bmms_reader");
    }

    @AfterAll
    void stop() {
        target.script("drop owned by bmms_reader");
        target.close();
        target.server().script("postgres", "drop role bmms_reader");
    }

    @Test
    void aReadCannotWriteWhateverTheRoleMayDo() {
        Failure failure = Failures.of(() -> database.read(
                WORK, reading -> reading.list(Sql.of("delete from mana_need returning id"), r -> r.number("id"))));

        assertThat(failure.code()).isEqualTo(DatabaseFailure.READ_ONLY);
        assertThat(failure.changed()).isEqualTo(Changed.NO);
    }

    @Test
    void aWriteIsOneTransactionThatAnExceptionUndoes() {
        long before = target.number("select count(*) as n from mana_need");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> database.write(WORK, writing -> {
                    writing.update(Sql.of("delete from mana_need"));
                    throw new IllegalStateException("after the statement");
                })))
                .isInstanceOf(IllegalStateException.class);

        assertThat(target.number("select count(*) as n from mana_need")).isEqualTo(before);
    }

    @Test
    void aConstraintCheckedAtCommitIsNamedAndLeavesNothing() {
        Failure failure = Failures.of(() -> database.write(
                WORK,
                writing -> writing.update(
                        Sql.of("insert into mana_need (title, organization_id) values (?, ?)", "orphan", 99_999L))));

        assertThat(failure.code()).isEqualTo(DatabaseFailure.CONSTRAINT);
        assertThat(failure.changed()).isEqualTo(Changed.NO);
        assertThat(failure.arguments()).contains("23503", "mana_need_organization_id_fkey", "mana_need");
        assertThat(target.number("select count(*) as n from mana_need where title = 'orphan'"))
                .isZero();
    }

    @Test
    void aMissingValueNamesItsColumn() {
        Failure failure = Failures.of(() -> database.write(
                WORK, writing -> writing.update(Sql.of("insert into mana_need (title) values (?)", "x"))));

        assertThat(failure.arguments()).contains("23502", "organization_id");
    }

    @Test
    void aWrongPasswordIsToldAtOnce() {
        try (Database wrong = connect("bmms_reader", "wrong password")) {
            assertThat(codeOf(wrong)).isEqualTo(DatabaseFailure.AUTHENTICATION);
        }
    }

    @Test
    void aMissingDatabaseIsTold() {
        try (Database missing = new Database(target.server().address("nowhere"), QUICK)) {
            assertThat(codeOf(missing)).isEqualTo(DatabaseFailure.NO_SUCH_DATABASE);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsTold() {
        DatabaseAddress nobody = new DatabaseAddress("127.0.0.1", 1, "x", "u", Secret.of("p"));
        try (Database unreachable = new Database(nobody, QUICK)) {
            assertThat(codeOf(unreachable)).isEqualTo(DatabaseFailure.UNREACHABLE);
        }
    }

    @Test
    void aMissingPrivilegeIsTold() {
        try (Database reader = connect("bmms_reader", "right password")) {
            Failure failure = Failures.of(
                    () -> reader.write(WORK, writing -> writing.update(Sql.of("update mana_need set title = 'x'"))));
            assertThat(failure.code()).isEqualTo(DatabaseFailure.PRIVILEGE);
        }
    }

    @Test
    void aStatementThatTakesTooLongIsEnded() {
        Access short_ = WORK.within(Duration.ofMillis(100));

        assertThat(Failures.of(() -> database.read(short_, reading -> sleep(reading, 20)))
                        .code())
                .isEqualTo(DatabaseFailure.TIME_LIMIT);
        List<String> later = database.read(WORK, reading -> sleep(reading, 0));
        assertThat(later).as("the limit was for that work only").hasSize(1);
    }

    @Test
    void theLimitOfLongAdministrationEndsWithIt() {
        try (Database one = new Database(target.server().address(target.name()), QUICK)) {
            Sql limit = Sql.of("select setting::bigint as n from pg_settings where name = 'statement_timeout'");
            long during = one.outsideTransaction(WORK.within(Duration.ofMinutes(10)), w -> w.number(limit));
            long afterwards = one.write(WORK, w -> w.number(limit));

            assertThat(during).isEqualTo(600_000);
            assertThat(afterwards).isEqualTo(QUICK.statement().toMillis());
        }
    }

    @Test
    void aLockHeldBySomebodyElseIsTold() {
        try (Database impatient = new Database(target.server().address(target.name()), QUICK)) {
            database.write(WORK, holder -> {
                holder.update(Sql.of("lock table mana_survey"));
                Failure failure = Failures.of(() -> impatient.write(
                        WORK, writing -> writing.update(Sql.of("delete from mana_survey where id = -1"))));
                assertThat(failure.code()).isEqualTo(DatabaseFailure.LOCKED);
                return true;
            });
        }
    }

    @Test
    void moreWorkThanConnectionsWaitsAndThenSaysSo() {
        DatabaseLimits one =
                new DatabaseLimits(1, 1, Duration.ofMillis(300), Duration.ofSeconds(5), Duration.ofSeconds(1));
        try (Database small = new Database(target.server().address(target.name()), one)) {
            small.read(WORK, first -> {
                assertThat(codeOf(small)).isEqualTo(DatabaseFailure.POOL_BUSY);
                return true;
            });
        }
    }

    @Test
    void anyOtherRefusalKeepsItsState() {
        Failure failure = Failures.of(() -> database.read(WORK, reading -> reading.number(Sql.of("select nonsense"))));

        assertThat(failure.code()).isEqualTo(DatabaseFailure.STATEMENT_FAILED);
        assertThat(failure.arguments()).contains("42703");
    }

    @Test
    void theConsoleIsVisibleByItsName() {
        String name = database.read(
                        WORK,
                        reading -> reading.first(
                                Sql.of("select current_setting('application_name') as name"), r -> r.text("name")))
                .orElseThrow();

        assertThat(name).isEqualTo("bmms-console");
    }

    @Test
    void valuesOfEveryKindArriveAndReturn() {
        List<String> kinds = database.read(
                WORK,
                reading -> reading.list(
                        Sql.of(
                                "select ?::bigint as a, ?::text as b, ?::boolean as c, ?::text[] as d, ?::bigint[] as e,"
                                        + " ?::timestamptz as f, ?::text as g",
                                7L,
                                "it's",
                                true,
                                List.of("x", "y,\"z"),
                                List.of(1L, 2L),
                                java.time.Instant.EPOCH,
                                null),
                        r -> r.number("a")
                                + r.text("b")
                                + r.flag("c")
                                + r.texts("d")
                                + r.numbers("e")
                                + r.instant("f")
                                + r.optionalText("g")));

        assertThat(kinds).containsExactly("7it'strue[x, y,\"z][1, 2]1970-01-01T00:00:00ZOptional.empty");
    }

    private Database connect(String role, String password) {
        return new Database(target.server().address(target.name(), role, password), QUICK);
    }

    private static Object codeOf(Database database) {
        return Failures.of(() -> database.read(WORK, reading -> reading.number(Sql.of("select 1 as n"))))
                .code();
    }

    private static List<String> sleep(Reading reading, int seconds) {
        return reading.list(Sql.of("select pg_sleep(?)::text as slept", seconds), r -> r.text("slept"));
    }
}
