package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two consoles of one workstation, as two processes, on the same files. */
@Timeout(180)
class TwoConsolesTest {
    private static final int CHANGES = 60;

    @TempDir
    private Path home;

    @Test
    void preferencesOfBothStay() throws Exception {
        both("preferences");

        assertThat(Files.readString(home.resolve("preferences.json")))
                .contains("\"theme\" : \"DARK\"", "\"percent\" : 150")
                .doesNotContain("unreadable");
        assertThat(names()).noneMatch(name -> name.contains("unreadable") || name.endsWith(".new"));
    }

    @Test
    void everyTrustedServerStaysAndEachOnce() throws Exception {
        both("hosts");

        List<String> lines = Files.readAllLines(home.resolve("known_hosts"));
        assertThat(new TreeSet<>(lines)).hasSize(2 * CHANGES + 1).hasSameSizeAs(lines);
        assertThat(lines).allMatch(line -> line.matches("\\S+ ssh-ed25519 \\S+"));
    }

    @Test
    void eachHasALogOfItsOwn() throws Exception {
        both("log");

        List<Path> logs;
        try (Stream<Path> all = Files.list(home.resolve("logs"))) {
            logs = all.filter(file -> file.toString().endsWith(".log")).sorted().toList();
        }
        List<String> writers = new ArrayList<>();
        for (Path log : logs) {
            List<String> lines = Files.readAllLines(log);
            assertThat(lines.stream()
                            .map(line -> line.replaceFirst(".* - (\\d+) .*", "$1"))
                            .distinct())
                    .as("who wrote %s", log)
                    .hasSize(1);
            writers.add(lines.getFirst().replaceFirst(".* - (\\d+) .*", "$1") + " " + log.getFileName());
        }
        assertThat(logs).extracting(log -> log.getFileName().toString()).contains("console.log", "console-2.log");
        assertThat(writers.stream().map(writer -> writer.split(" ", -1)[0]).distinct())
                .hasSize(2);
    }

    /** A process that was killed gives its slot back. */
    @Test
    void theSlotOfADeadConsoleIsFree() throws Exception {
        Process first = start("slot", 1);
        try {
            assertThat(first.getInputStream().read()).isEqualTo('r');
            try (Slot second = Slot.take(home, "open")) {
                assertThat(second.number()).isEqualTo(2);
            }
        } finally {
            first.destroyForcibly().waitFor();
        }
        try (Slot again = Slot.take(home, "open");
                Slot beside = Slot.take(home, "open")) {
            assertThat(again.number()).isEqualTo(1);
            assertThat(beside.number()).isEqualTo(2);
        }
    }

    private void both(String what) throws IOException, InterruptedException {
        Process one = start(what, 1);
        Process other = start(what, 2);
        try {
            for (Process process : List.of(one, other)) {
                assertThat(process.getInputStream().read()).isEqualTo('r');
            }
            // Both have begun, and now both do what they do.
            Files.createFile(home.resolve("begin"));
            for (Process process : List.of(one, other)) {
                assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
                try (InputStream output = process.getInputStream()) {
                    assertThat(process.exitValue())
                            .as(new String(output.readAllBytes(), StandardCharsets.UTF_8))
                            .isZero();
                }
            }
        } finally {
            one.destroyForcibly();
            other.destroyForcibly();
        }
    }

    private Process start(String what, int number) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.bmms.console.ui.look.OneConsole",
                        what,
                        String.valueOf(number),
                        String.valueOf(CHANGES),
                        home.toString())
                .redirectErrorStream(true)
                .start();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
