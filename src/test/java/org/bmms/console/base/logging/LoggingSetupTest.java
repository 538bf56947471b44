package org.bmms.console.base.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggingSetupTest {
    private static final String CANARY = "canary-zebra-4711";

    private final Redactor redactor = new Redactor();

    @TempDir
    private Path directory;

    LoggingSetupTest() {
        redactor.learn(Secret.of(CANARY));
    }

    @Test
    void aCanaryNobodyLearntIsInTheLogSoTheOthersCanFail() throws IOException {
        assertThat(logged(log -> log.info("it is {}", "canary-giraffe-1"))).contains("canary-giraffe-1");
    }

    @Test
    void aSecretInAnArgumentIsMasked() throws IOException {
        assertThat(logged(log -> log.info("value {} here", CANARY)))
                .contains("here")
                .doesNotContain("zebra");
    }

    @Test
    void aSecretSplitOverTwoArgumentsIsMasked() throws IOException {
        assertThat(logged(log -> log.warn("value {}{} here", "canary-zeb", "ra-4711")))
                .contains("here")
                .doesNotContain("zeb")
                .doesNotContain("4711");
    }

    @Test
    void secretsInExceptionsTheirCausesAndTheSuppressedAreMasked() throws IOException {
        IllegalStateException thrown = new IllegalStateException("outer " + CANARY, new IOException("inner " + CANARY));
        thrown.addSuppressed(new IOException("suppressed " + CANARY));

        assertThat(logged(log -> log.error("failed", thrown)))
                .contains("IllegalStateException: outer", "Caused by", "Suppressed", "LoggingSetupTest.java:")
                .doesNotContain("zebra");
    }

    @Test
    void secretsInTheNamesOfThreadsAndLoggersAreMasked() throws Exception {
        String text = logged(log -> {
            Thread thread = Thread.ofPlatform()
                    .name("worker " + CANARY)
                    .start(() -> LoggerFactory.getLogger("org.bmms.console." + CANARY)
                            .error("x"));
            join(thread);
        });

        assertThat(text).contains("[worker ").doesNotContain("zebra");
    }

    @Test
    void aMessageCannotForgeALineOrSteerATerminal() throws IOException {
        String text = logged(log -> log.info("{}", "a\n2030-01-01T00:00:00Z INFO forged\u001b[2J"));

        assertThat(text.lines().filter(line -> !line.startsWith(" "))).hasSize(1);
        assertThat(text).contains("\\u001b[2J").doesNotContain("\u001b");
    }

    @Test
    void whatTheJdkLogsIsRedactedToo() throws IOException {
        assertThat(logged(log -> java.util.logging.Logger.getLogger("org.postgresql.sample")
                        .warning("jdbc " + CANARY)))
                .contains("WARN", "org.postgresql.sample - jdbc ")
                .doesNotContain("zebra");
    }

    @Test
    void anUncaughtExceptionIsLoggedAndNotPrinted() throws IOException {
        assertThat(logged(log -> join(Thread.ofPlatform().name("doomed").start(() -> {
                    throw new IllegalStateException("boom " + CANARY);
                }))))
                .contains("doomed ended by an unexpected exception", "boom")
                .doesNotContain("zebra");
    }

    @Test
    void nothingIsWrittenToStandardOutputOrError() throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream trap = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(trap);
            System.setErr(trap);
            logged(log -> log.error("x", new IOException("y")));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void librariesAreQuietUnlessEverythingIsAskedFor() throws IOException {
        try (LoggingSetup quiet = LoggingSetup.install(redactor, directory)) {
            LoggerFactory.getLogger("com.zaxxer.hikari").info("library info");
            LoggerFactory.getLogger("org.bmms.console.run").debug("own debug");
            LoggerFactory.getLogger("org.bmms.console.run").info("own info");
            assertThat(Files.readString(quiet.file().orElseThrow()))
                    .contains("own info")
                    .doesNotContain("library info")
                    .doesNotContain("own debug");
        }
    }

    @Test
    void theFilesTogetherStayBelowALimit() throws IOException {
        String line = "x".repeat(200_000);
        logged(log -> {
            for (int i = 0; i < 230; i++) {
                log.info("{}", line);
            }
        });

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.mapToLong(f -> f.toFile().length()).sum()).isLessThan(36_000_000);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOperatorCanReadTheDirectory() throws IOException {
        Path logs = directory.resolve("new/logs");
        LoggingSetup.install(redactor, logs).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(logs)))
                .isEqualTo("rwx------");
    }

    @Test
    void withoutAPlaceForTheLogTheProgramGoesOn() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        try (LoggingSetup setup = LoggingSetup.install(redactor, file.resolve("logs"))) {
            LoggerFactory.getLogger("org.bmms.console").error("lost");
            assertThat(setup.file()).isEmpty();
        }
    }

    private String logged(java.util.function.Consumer<Logger> work) throws IOException {
        try (LoggingSetup setup = LoggingSetup.install(redactor, directory, true)) {
            work.accept(LoggerFactory.getLogger("org.bmms.console.sample"));
            return Files.readString(setup.file().orElseThrow());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
