package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bmms.console.run.lock.RunLock;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.ssh.LoggedCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A console in a process of its own, killed (SIGKILL) in the middle of an activation; another process with another home
 * directory goes on, goes back, or comes so late that the guard has acted (promises R1, R3, R6, R7).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledConsoleTest {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir
    Path homes;

    private Sandbox sandbox;
    private final AtomicReference<@Nullable ConsoleProcess> victim = new AtomicReference<>();
    private final AtomicInteger left = new AtomicInteger();
    private String fatal = "";

    @BeforeAll
    void start() {
        sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50));
        sandbox.commands().listen(this::observe);
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.hosts().forEach(host -> host.machine().clock().offset(Duration.ZERO));
        sandbox.reset();
    }

    /** Kills the console as soon as the server has carried out the fatal command, before it hears of it. */
    private void observe(LoggedCommand command) {
        ConsoleProcess process = victim.get();
        if (process != null && command.wasExecuted() && command.line().contains(fatal) && left.decrementAndGet() == 0) {
            process.kill();
        }
    }

    /** The second file that is put in its place is .env; the journal is written before and after each step. */
    @ParameterizedTest
    @CsvSource({"mv --force, 2", "systemctl restart, 1", "journal.jsonl, 7"})
    void anotherProcessGoesForward(String command, int nth) {
        Path ana = ready("ana", Duration.ofHours(1));
        killed(ana, command, nth);
        Path ben = SandboxHome.in(homes.resolve("ben"), sandbox, Duration.ofHours(1), false);
        assertThat(new TestDesk(ben).run("status", "--profile", "sandbox")).isEqualTo(1);

        TestDesk desk = new TestDesk(ben);
        assertThat(desk.run(
                        "resume", "--profile", "sandbox", "--confirm", "sandbox", "--keep", "--reason", "ana is gone"))
                .as(desk.all())
                .isEqualTo(ExitStatus.OK.number());
        assertThat(mode(ben)).contains("BMMS in the settings file, BMMS in effect");
    }

    @ParameterizedTest
    @CsvSource({"mv --force, 2", "systemctl restart, 1", "journal.jsonl, 7"})
    void anotherProcessGoesBack(String command, int nth) {
        Path ana = ready("ana", Duration.ofHours(1));
        killed(ana, command, nth);
        Path ben = SandboxHome.in(homes.resolve("ben"), sandbox, Duration.ofHours(1), false);

        TestDesk desk = new TestDesk(ben);
        assertThat(desk.run("rollback", "--profile", "sandbox", "--confirm", "sandbox", "--reason", "ana is gone"))
                .as(desk.all())
                .isEqualTo(ExitStatus.OK.number());
        assertThat(mode(ben)).contains("OBCMS in the settings file, OBCMS in effect");
    }

    @Test
    void aConsoleThatIsAliveIsNeitherTakenOverNorRolledBack() {
        Path ana = ready("ana", Duration.ofHours(1));
        killed(ana, "systemctl restart", 1, false);
        Path ben = SandboxHome.in(homes.resolve("ben"), sandbox, Duration.ofHours(1), false);

        TestDesk desk = new TestDesk(ben);
        assertThat(desk.run("rollback", "--profile", "sandbox", "--confirm", "sandbox"))
                .isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(desk.err()).contains("LOCK-HOLDER-ALIVE", "Nothing on the target was changed");
    }

    @Test
    void whereNobodyComesBackTheGuardDoes() {
        Path ana = ready("ana", Duration.ofSeconds(30));
        killed(ana, "systemctl restart", 1);
        Path ben = SandboxHome.in(homes.resolve("ben"), sandbox, Duration.ofSeconds(30), false);

        TestDesk desk = new TestDesk(ben);
        assertThat(desk.run(
                        "resume", "--profile", "sandbox", "--confirm", "sandbox", "--keep", "--reason", "ana is gone"))
                .as(desk.all())
                .isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(desk.out()).contains("guard", "was rolled back");
        assertThat(mode(ben)).contains("OBCMS in the settings file, OBCMS in effect");
    }

    private String mode(Path home) {
        TestDesk desk = new TestDesk(home);
        assertThat(desk.run("status", "--profile", "sandbox")).as(desk.all()).isEqualTo(ExitStatus.OK.number());
        return desk.out();
    }

    private Path ready(String operator, Duration guard) {
        Path home = SandboxHome.in(homes.resolve(operator), sandbox, guard, false);
        new Typist(home).ready();
        return home;
    }

    private void killed(Path home, String command, int nth) {
        killed(home, command, nth, true);
    }

    private void killed(Path home, String command, int nth, boolean silent) {
        fatal = command;
        left.set(nth);
        try (ConsoleProcess process =
                ConsoleProcess.start(home, "activate", "--profile", "sandbox", "--confirm", "sandbox", "--keep")) {
            victim.set(process);
            assertThat(process.exitStatus(LONGEST)).as("killed, not ended").isEqualTo(137);
        } finally {
            victim.set(null);
        }
        if (silent) {
            sandbox.hosts().forEach(host -> host.machine().clock().offset(RunLock.SILENCE.plusSeconds(1)));
        }
    }
}
