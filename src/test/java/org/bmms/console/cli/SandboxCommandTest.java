package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code sandbox}: a training target for other commands, of which nothing stays. */
@Timeout(240)
class SandboxCommandTest {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN_NANOS = 100_000_000;

    @TempDir
    private Path above;

    @Test
    void otherCommandsWorkOnItAndNothingOfItStays() throws IOException {
        Path home = above.resolve("home");
        Files.createDirectory(home);
        try (ConsoleProcess sandbox = ConsoleProcess.start(home, "sandbox", "--sudo", "password", "--lapse", "50")) {
            await(sandbox, "Ctrl+C ends it");
            Matcher password = Pattern.compile("Where sudo asks, answer (\\S+)").matcher(sandbox.output());
            assertThat(password.find()).as(sandbox.output()).isTrue();
            assertThat(sandbox.output())
                    .contains(
                            "app1 (app, ", "ssh -o UserKnownHostsFile=" + home.resolve("known_hosts/sandbox") + " -i ");

            TestDesk desk = new TestDesk(
                    home, prompt -> prompt.contains("sudo") ? Optional.of(password.group(1)) : Optional.empty());
            desk.run("doctor", "--profile", "sandbox");
            assertThat(desk.all()).contains("sudo").doesNotContain("SUDO-WRONG", password.group(1));
            desk.run("coverage", "--profile", "sandbox");
            assertThat(named(home, "records")).as(desk.all()).isNotEmpty();
            assertThat(onlyTheUser(home.resolve("data"), home.resolve("profiles"), home.resolve("known_hosts")))
                    .isTrue();

            sandbox.end();
            sandbox.exitStatus(LONGEST);
        }
        assertThat(named(home, "sandbox")).isEmpty();
    }

    @Test
    void whatOneThatWasKilledHasLeftIsNotTakenForThisOnes() throws IOException {
        Path home = above.resolve("home");
        Path anchors = home.resolve("data/environments/sandbox/audit.json");
        Files.createDirectories(anchors.getParent());
        Files.writeString(anchors, "{\"chains\":{\"desk-9\":{\"number\":7,\"hash\":\"00\"}}}");
        try (ConsoleProcess sandbox = ConsoleProcess.start(home, "sandbox", "--lapse", "50")) {
            await(sandbox, "Ctrl+C ends it");
            assertThat(anchors).doesNotExist();
        }
    }

    private static void await(ConsoleProcess sandbox, String words) {
        Instant limit = Instant.now().plus(LONGEST);
        while (!sandbox.output().contains(words)) {
            assertThat(Instant.now()).as(sandbox.output()).isBefore(limit);
            assertThat(sandbox.isAlive()).as(sandbox.output()).isTrue();
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static boolean onlyTheUser(Path... directories) throws IOException {
        for (Path directory : directories) {
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))
                    .equals("rwx------")) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> named(Path home, String word) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(path -> path.getFileName().toString().startsWith(word))
                    .toList();
        }
    }
}
