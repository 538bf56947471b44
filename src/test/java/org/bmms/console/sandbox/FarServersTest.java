package org.bmms.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.bmms.console.remote.SshHost;
import org.bmms.console.remote.Tunnel;
import org.bmms.console.remote.command.CurrentUser;
import org.bmms.console.sandbox.data.DatabaseServer;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox at the other end of a slow line: commands and queries take longer, and say the same. */
class FarServersTest {
    private static final Duration FAR = Duration.ofMillis(200);

    @Test
    void commandsAndQueriesTakeLongerAndSayTheSame(@TempDir Path directory) throws SQLException {
        try (Sandbox sandbox =
                        Sandbox.start(SandboxOptions.standard().withLapse(50).withLatency(FAR));
                SshHost host = SandboxSession.open(sandbox.profile(directory).primary(), directory);
                Tunnel tunnel = host.tunnel("127.0.0.1", sandbox.database().port())) {
            assertThat(took(() -> assertThat(host.run(new CurrentUser())).isEqualTo("deploy")))
                    .isGreaterThanOrEqualTo(FAR);
            assertThat(took(() -> assertNumbers(sandbox, tunnel))).isGreaterThanOrEqualTo(FAR);

            sandbox.faults().inject(new Fault.SlowHost("app1", FAR));
            assertThat(took(() -> assertNumbers(sandbox, tunnel))).isGreaterThanOrEqualTo(FAR.plus(FAR));
        }
    }

    private static void assertNumbers(Sandbox sandbox, Tunnel tunnel) throws SQLException {
        int rows = 0;
        try (Connection database = DatabaseServer.connect(
                        "127.0.0.1",
                        tunnel.localPort(),
                        TargetData.NAME,
                        TargetData.NAME,
                        sandbox.data().password().reveal());
                Statement statement = database.createStatement();
                ResultSet all = statement.executeQuery("select generate_series(1, 1000)")) {
            while (all.next()) {
                rows++;
            }
        }
        assertThat(rows).isEqualTo(1000);
    }

    /** Something that may not work. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private static Duration took(Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
