package org.bmms.console.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promise T3 for SQL errors. */
class SecretsInFailuresTest {
    private static final Access WORK = Access.of(Message.of("database.work.version"));
    private static final String CANARY = "kanarienvogel-4711";

    private final TargetDatabase target = TargetDatabase.detailed();

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void aRefusedPasswordIsInNoException() {
        DatabaseAddress wrong = target.server().address(target.name()).as("nobody", Secret.of(CANARY));
        DatabaseLimits limits = DatabaseLimits.usual().connectingWithin(Duration.ofSeconds(2));
        try (Database database = new Database(wrong, limits)) {
            assertThat(everything(() -> database.read(WORK, reading -> reading.number(Sql.of("select 1 as n")))))
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void aValueOfARefusedRowIsInNoException() {
        target.script("create table vault (id bigint primary key, secret text not null, other text not null,"
                + " check (length(secret) < 5))");
        Sql missing = Sql.of("insert into vault values (1, ?, null)", CANARY);
        Sql tooLong = Sql.of("insert into vault values (1, ?, 'x')", CANARY);

        assertThat(everything(() -> target.database().write(WORK, writing -> writing.update(missing))))
                .doesNotContain(CANARY);
        assertThat(everything(() -> target.database().write(WORK, writing -> writing.update(tooLong))))
                .doesNotContain(CANARY);
    }

    @Test
    void aDuplicateValueIsInNoException() {
        target.script(
                "create table unique_vault (secret text unique); insert into unique_vault values ('" + CANARY + "')");

        assertThat(everything(() -> target.database()
                        .write(WORK, writing -> writing.update(Sql.of("insert into unique_vault values (?)", CANARY)))))
                .doesNotContain(CANARY);
    }

    @Test
    void theScannerFindsAPlantedSecret() {
        assertThat(everything(() ->
                        target.database().write(WORK, writing -> writing.update(Sql.of("select \"" + CANARY + "\"")))))
                .as("a secret in the text of a statement is found: never put one there")
                .contains(CANARY);
    }

    private static String everything(ThrowingCallable work) {
        FailureException thrown = catchThrowableOfType(FailureException.class, work);
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text + thrown.failure().toString() + Json.write(thrown.failure());
    }
}
