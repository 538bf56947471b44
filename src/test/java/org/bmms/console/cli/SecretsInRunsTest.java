package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bmms.console.remote.KeyFiles;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.machine.SudoMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise T3 over the whole job: every secret of an environment in use, a failing application that writes all of them
 * into its log, all details logged.
 */
@Timeout(300)
class SecretsInRunsTest {
    private static final String PASSPHRASE = "pass-phrase of the canary/7";

    @TempDir
    private Path home;

    private final StringBuilder screen = new StringBuilder();
    private final Canaries canaries = new Canaries();

    @Test
    void noSecretIsSeenAnywhereInAWholeJob() throws Exception {
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.standard().with(SudoMode.PASSWORD).withLapse(50))) {
            SandboxHome.in(home, sandbox);
            KeyFiles.protect(home.resolve("sandbox").resolve("sandbox_key"), PASSPHRASE);
            hide(sandbox);
            Outlets outlets = new Outlets(home, sandbox, canaries);
            wholeJob(sandbox);

            assertThat(canaries.in(screen.toString())).as("screen").isEmpty();
            assertThat(outlets.leaks(outlets.workstation()))
                    .as("files of the workstation")
                    .isEmpty();
            assertThat(outlets.leaks(outlets.server()))
                    .as("files on the server")
                    .isEmpty();
            assertThat(outlets.leaks(outlets.processes()))
                    .as("processes of the server")
                    .isEmpty();
            controls(sandbox, outlets);
        }
    }

    private void hide(Sandbox sandbox) {
        String settings = read(sandbox, "/opt/obcms/.env");
        canaries.with("SECRET_KEY", group(settings, "SECRET_KEY='(.*)'"))
                .with("database", sandbox.data().password())
                .with("redis", group(settings, "REDIS_URL=redis://.*:(.*)@"))
                .with("sudo", sandbox.loginPassword())
                .with("passphrase", PASSPHRASE);
    }

    private void wholeJob(Sandbox sandbox) {
        run(sandbox, "doctor");
        run(sandbox, "status");
        run(sandbox, "coverage");
        run(sandbox, "backfill", "--confirm", "sandbox");
        run(sandbox, "backup", "create", "--confirm", "sandbox");
        run(sandbox, "plan");

        AtomicBoolean restarted = new AtomicBoolean();
        sandbox.commands().listen(command -> {
            if (command.wasExecuted() && command.runs("systemctl", "restart") && !restarted.getAndSet(true)) {
                sandbox.host("app1").logOfApp(canaries.traceback());
            }
        });
        sandbox.faults().inject(new Fault.ServerErrorAfterSwitch());
        run(sandbox, "activate", "--confirm", "sandbox", "--keep", "--on-failure", "roll-back");
        assertThat(restarted).isTrue();
        sandbox.faults().clear();
        sandbox.host("app1").logOfApp(canaries.traceback());
        run(sandbox, "logs");
        run(sandbox, "logs", "--json");

        run(sandbox, "activate", "--confirm", "sandbox", "--keep");
        assertThat(screen).contains("is done");
        run(sandbox, "runs", "--json");
        String backup = group(screen.toString(), "Backup (\\d{8}_\\d{6}) was restored");
        run(sandbox, "rollback", "--full", "--backup", backup, "--confirm", "sandbox");
        run(sandbox, "verify", "--json");
    }

    private void run(Sandbox sandbox, String... arguments) {
        TestDesk desk = new TestDesk(
                home,
                prompt -> prompt.contains("Passphrase")
                        ? Optional.of(PASSPHRASE)
                        : prompt.contains("sudo")
                                ? Optional.of(sandbox.loginPassword().reveal())
                                : Optional.empty());
        desk.run(Stream.concat(Stream.of(arguments), Stream.of("--profile", "sandbox", "--log-everything"))
                .toArray(String[]::new));
        screen.append("\n== ").append(String.join(" ", arguments)).append('\n').append(desk.all());
    }

    /** Without these, the emptiness above would mean nothing. */
    private void controls(Sandbox sandbox, Outlets outlets) throws IOException {
        assertThat(screen).contains("Traceback", "Password for sudo", "Passphrase", "••••••••");
        assertThat(outlets.workstation()).hasSizeGreaterThan(5);
        assertThat(outlets.server()).hasSizeGreaterThan(10);
        assertThat(outlets.processes()).hasSizeGreaterThan(50);
        String[] all = {"SECRET_KEY", "database", "passphrase", "redis", "sudo"};
        assertThat(canaries.in(screen + canaries.traceback())).containsExactly(all);
        Files.writeString(home.resolve("data").resolve("planted"), canaries.traceback());
        assertThat(outlets.leaks(outlets.workstation())).hasSize(1);
        sandbox.host("app1")
                .machine()
                .files()
                .write(
                        Actor.ROOT,
                        "/opt/obcms/.bmms-console/planted",
                        canaries.traceback().getBytes(StandardCharsets.UTF_8));
        assertThat(outlets.leaks(outlets.server())).hasSize(1);
    }

    private static String read(Sandbox sandbox, String path) {
        byte[] content = sandbox.host("app1").machine().files().read(Actor.ROOT, path);
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String group(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find())
                .as("%s in %s", pattern, text.length() > 2_000 ? "the text" : text)
                .isTrue();
        return matcher.group(1);
    }
}
