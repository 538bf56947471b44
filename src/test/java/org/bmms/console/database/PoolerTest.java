package org.bmms.console.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The console goes past connection poolers, and knows one before it sets anything on its connections. */
@Timeout(30)
class PoolerTest {
    private static final Access WORK = Access.of(Message.of("test.work"));

    private final TestServer server = TestServer.shared();

    @Test
    void aPoolerIsKnownByItsKeys() throws IOException {
        try (FakePooler pooler = FakePooler.start(server.port(), false)) {
            Failure failure = failureAt(pooler.port());

            assertThat(failure.code()).isEqualTo(DatabaseFailure.POOLER_BEFORE);
            assertThat(failure.arguments()).containsExactly(Integer.toString(server.port()));
        }
    }

    @Test
    void aPoolerThatRefusesStartupParametersIsOneToo() throws IOException {
        try (FakePooler pooler = FakePooler.start(server.port(), true)) {
            assertThat(failureAt(pooler.port()).code()).isEqualTo(DatabaseFailure.POOLER);
        }
    }

    @Test
    void theServerItselfIsNone() {
        try (Database direct = new Database(server.address("postgres"), DatabaseLimits.usual())) {
            long one = direct.read(WORK, reading -> reading.number(Sql.of("select 1 as n")));

            assertThat(one).isEqualTo(1);
        }
    }

    @Test
    void whatIsNoDatabaseAtAllIsUnreachableAndNoPooler() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var client = other.accept()) {
                    client.getOutputStream()
                            .write("SSH-2.0-other\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            assertThat(failureAt(other.getLocalPort()).code())
                    .isNotIn(DatabaseFailure.POOLER, DatabaseFailure.POOLER_BEFORE);
        }
    }

    private Failure failureAt(int port) {
        DatabaseAddress address = server.address("postgres").through("127.0.0.1", port);
        try (Database database =
                new Database(address, DatabaseLimits.usual().connectingWithin(Duration.ofSeconds(3)))) {
            FailureException thrown = catchThrowableOfType(
                    FailureException.class,
                    () -> database.read(WORK, reading -> reading.number(Sql.of("select 1 as n"))));
            assertThat(thrown).isNotNull();
            return thrown.failure();
        }
    }
}
