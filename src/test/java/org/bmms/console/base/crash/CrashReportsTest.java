package org.bmms.console.base.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Promise T3 for crash reports: no secret is in what a crash leaves, however it came into the fault. */
class CrashReportsTest {
    private static final String CANARY = "wren-and-9-finches";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-02T02:14:31Z"));

    private static final int DEATHS = 5;

    @TempDir
    private Path home;

    private final Redactor redactor = new Redactor();
    private Thread.UncaughtExceptionHandler before;
    private CrashReports reports;

    @BeforeEach
    void watch() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(null);
        reports = new CrashReports(home.resolve("crashes"), redactor);
    }

    @AfterEach
    void leave() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void aThreadThatEndsByAFaultLeavesAReportWithoutSecrets() throws Exception {
        redactor.learn(Secret.of(CANARY));
        endedBy(new IllegalStateException("login with " + CANARY, new IllegalArgumentException("inner " + CANARY)));

        assertThat(reports.waiting()).singleElement().satisfies(report -> {
            assertThat(report.text())
                    .contains(
                            "thread: worker",
                            "IllegalStateException",
                            "login with",
                            "Caused by",
                            getClass().getName());
        });
        assertThat(secretsBelow(home)).isEmpty();
    }

    /** The control: the scanner finds a secret that the redactor was never told of. */
    @Test
    void theScannerFindsWhatIsNotRemoved() throws Exception {
        endedBy(new IllegalStateException("login with " + CANARY));

        assertThat(secretsBelow(home)).hasSize(1);
    }

    @Test
    void theSameFaultIsReportedOnceAndAFloodOfOthersIsCut() throws Exception {
        CrashWatch watch = new CrashWatch(reports, CLOCK);
        for (int i = 0; i < 20; i++) {
            watch.report("window", new IllegalStateException("frame " + i));
        }
        assertThat(reports.waiting()).hasSize(1);

        for (int i = 0; i < 20; i++) {
            Throwable other = new IllegalStateException("other");
            other.setStackTrace(new StackTraceElement[] {new StackTraceElement("Type", "method", "Type.java", i)});
            watch.report("window", other);
        }
        assertThat(reports.waiting()).hasSize(5);
    }

    @Test
    void whatWasLookedAtIsNotOfferedAgain() throws Exception {
        endedBy(new IllegalStateException("one"));
        CrashReport report = reports.waiting().getFirst();

        reports.keep(report);
        assertThat(reports.waiting()).isEmpty();
        assertThat(filesBelow(home)).hasSize(1);
        // Another console had offered it as well.
        reports.keep(report);
        reports.delete(report);
    }

    @Test
    void aDeletedOneIsGone() throws Exception {
        endedBy(new IllegalStateException("one"));
        reports.delete(reports.waiting().getFirst());

        assertThat(filesBelow(home)).isEmpty();
    }

    @Test
    void fewAreKept() throws Exception {
        for (int i = 0; i < 15; i++) {
            reports.write(CLOCK.instant().plusSeconds(i), "report " + i);
        }

        assertThat(reports.waiting()).hasSize(10);
        assertThat(reports.waiting().getFirst().text()).isEqualTo("report 14");
    }

    @Test
    void nobodyElseCanReadThem() throws Exception {
        endedBy(new IllegalStateException("one"));
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(home.resolve("crashes")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(
                            reports.waiting().getFirst().file()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** A real JVM that really dies, with a secret on its command line, in its memory and on its stack. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeadJvmLeavesAReportOfWhatIsHarmless() throws Exception {
        reports.prepare();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ErrorFile=" + home.resolve("crashes/hs_err_pid%p.log"),
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:+UseSerialGC",
                        "-Xmx32m",
                        "-Dcanary=" + CANARY,
                        "-cp",
                        System.getProperty("java.class.path"),
                        WaitingProgram.class.getName(),
                        CANARY)
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.getInputStream().read()).isEqualTo('r');
            assertThat(new ProcessBuilder("kill", "-SEGV", String.valueOf(process.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(secretsBelow(home))
                .as("the control: what the JVM wrote itself")
                .hasSize(1);

        reports.adopt();

        assertThat(reports.waiting())
                .singleElement()
                .satisfies(report -> assertThat(report.text()).contains("SIGSEGV", "Problematic frame"));
        assertThat(secretsBelow(home)).isEmpty();
    }

    @RepeatedTest(10)
    void consolesThatStartTogetherMakeOneReportOfADeath() throws Exception {
        reports.prepare();
        for (int death = 0; death < DEATHS; death++) {
            Path file = home.resolve("crashes/hs_err_pid" + (100_000 + death) + ".log");
            Files.writeString(file, "# SIGSEGV\n");
            // Reports are named by the time of the death.
            Files.setLastModifiedTime(file, FileTime.from(CLOCK.instant().plusSeconds(death)));
        }
        CountDownLatch together = new CountDownLatch(1);
        Callable<Boolean> start = () -> {
            together.await();
            new CrashReports(home.resolve("crashes"), new Redactor()).adopt();
            return true;
        };
        try (ExecutorService consoles = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> one = consoles.submit(start);
            Future<Boolean> other = consoles.submit(start);
            together.countDown();
            assertThat(one.get()).isTrue();
            assertThat(other.get()).isTrue();
        }
        assertThat(filesBelow(home.resolve("crashes")))
                .extracting(file -> file.getFileName().toString())
                .hasSize(DEATHS)
                .allMatch(name -> name.startsWith("crash-"));
    }

    @Test
    void whatAConsoleTookAndNeverReportedIsTakenByTheNext() throws IOException {
        reports.prepare();
        Files.writeString(home.resolve("crashes/taken-2147483646-hs_err_pid7.log"), "# SIGSEGV\n");

        reports.adopt();

        assertThat(reports.waiting()).hasSize(1);
        assertThat(filesBelow(home.resolve("crashes"))).hasSize(1);
    }

    private void endedBy(RuntimeException fault) throws InterruptedException {
        new CrashWatch(reports, CLOCK).begin();
        Thread thread = Thread.ofPlatform().name("worker").start(() -> {
            throw fault;
        });
        thread.join();
    }

    private static List<Path> filesBelow(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static List<Path> secretsBelow(Path directory) throws IOException {
        List<Path> all = filesBelow(directory);
        assertThat(all).isNotEmpty();
        return all.stream().filter(CrashReportsTest::hasCanary).toList();
    }

    private static boolean hasCanary(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(CANARY);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
