package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check that an installation makes of itself. */
class SelfCheckTest {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @TempDir
    private Path home;

    @Test
    void theProgramIsWholeAndLeavesOnlyItsLog() throws IOException {
        try (ConsoleProcess console = ConsoleProcess.start(home, "self-check", "--lapse", "50")) {
            assertThat(console.exitStatus(LONGEST)).as(console.output()).isZero();
            assertThat(console.output().lines().filter(line -> line.startsWith("✓") || line.startsWith("+")))
                    .extracting(line -> line.substring(2, 18).strip())
                    .containsExactly("texts", "window", "printing", "training target", "rehearsal");
            assertThat(console.output()).contains("first frame after", "12 of 12 stages", "All is well.");
        }
        try (Stream<Path> left = Files.walk(home)) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(file -> home.relativize(file).toString()))
                    .allMatch(file -> file.startsWith("data/logs/") || file.startsWith("console"));
        }
    }

    @Test
    void aWindowThatLacksAFontIsNamedAndTheAnswerIsNotGood() {
        Said said = new Said();
        SelfCheck check = new SelfCheck(said.desk(home));
        WindowTrial broken = new WindowTrial(true, Duration.ofMillis(700), List.of("Inter-Regular.ttf: no font"));

        assertThat(check.part("window", () -> check.window(new Tried(broken)))).isFalse();
        assertThat(said.text()).contains("x window", "SELF-CHECK", "Inter-Regular.ttf: no font");
    }

    @Test
    void itSaysWhetherThereWasADisplay() {
        SelfCheck check = new SelfCheck(new Said().desk(home));

        assertThat(check.window(new Tried(new WindowTrial(true, Duration.ofMillis(700), List.of()))))
                .isEqualTo("shown, first frame after 0.7 s");
        assertThat(check.window(new Tried(new WindowTrial(false, Duration.ofMillis(700), List.of()))))
                .startsWith("no display here");
    }

    @Test
    void theWindowIsMeantWithoutArgumentsAndWithTheFileOfAProfileAlone() {
        assertThat(WindowStart.isMeant()).isTrue();
        assertThat(WindowStart.isMeant("/media/a stick/staging.bmms-profile")).isTrue();
        assertThat(WindowStart.isMeant("C:\\STAGING.BMMS-PROFILE")).isTrue();
        assertThat(WindowStart.isMeant("staging.toml")).isFalse();
        assertThat(WindowStart.isMeant("runs", "x.bmms-profile")).isFalse();
    }

    /** A terminal that can write plain signs only. */
    private static final class Said {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Desk desk(Path home) {
            PrintStream stream = new PrintStream(bytes, true, StandardCharsets.US_ASCII);
            Redactor redactor = new Redactor();
            Terminal terminal = new Terminal(stream, stream, Keyboard.nobody(), redactor, Texts.english());
            return new Desk(terminal, new ConsoleDirectories(home, home.resolve("data")), redactor);
        }

        String text() {
            return bytes.toString(StandardCharsets.US_ASCII);
        }
    }

    private record Tried(WindowTrial trial) implements Window {
        @Override
        public void run(@Nullable Path profile) {
            throw new IllegalStateException("nobody asked for it");
        }

        @Override
        public WindowTrial tryOut() {
            return trial;
        }

        @Override
        public void warmUp() {
            throw new IllegalStateException("nobody asked for it");
        }

        @Override
        public void takePictures(WantedPictures wanted, Consumer<Path> taken) {
            throw new IllegalStateException("nobody asked for it");
        }
    }
}
