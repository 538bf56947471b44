package org.bmms.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bmms.console.remote.command.GuardState;
import org.bmms.console.run.guard.Guard;
import org.bmms.console.run.guard.GuardReading;
import org.junit.jupiter.api.Test;

/** What a guard says of itself, by the server's clock alone. */
class GuardReadingTest {
    private static final int SECONDS = 120;

    private final MemoryServer server = new MemoryServer();
    private final TestConsole console = new TestConsole(server, "ana");
    private final Guard guard = console.guard("r1", SECONDS);

    @Test
    void beforeItIsArmedThereIsNone() {
        assertThat(guard.reading().state()).isEqualTo(new GuardState.Absent());
        assertThat(guard.reading().left()).isZero();
        assertThat(guard.reading().full()).isEqualTo(Duration.ofSeconds(SECONDS));
    }

    @Test
    void itSaysHowLongUntilItActs() {
        arm();
        server.clock().advance(Duration.ofSeconds(36));
        GuardReading reading = guard.reading();

        assertThat(reading.host()).isEqualTo("app1");
        assertThat(reading.state()).isInstanceOf(GuardState.Armed.class);
        // The server says its deadline in whole seconds.
        assertThat(reading.left()).isBetween(Duration.ofSeconds(83), Duration.ofSeconds(84));
    }

    @Test
    void onceItHasActedNothingIsLeft() {
        arm();
        server.clock().advance(Duration.ofSeconds(SECONDS + 1));

        assertThat(guard.reading().state()).isInstanceOf(GuardState.Fired.class);
        assertThat(guard.reading().left()).isZero();
    }

    private void arm() {
        console.directory.prepare();
        guard.arming().forEach(console.host::run);
    }
}
