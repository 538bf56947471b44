package org.bmms.console.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bmms.console.remote.TestSettings.code;
import static org.bmms.console.remote.TestSettings.failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.command.CatUnit;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.Checksum;
import org.bmms.console.remote.command.CurrentUser;
import org.bmms.console.remote.command.ProgramVersion;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.StartJob;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.remote.command.WriteFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands over one session: their input, output, status, limits and cancellation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class CommandsTest {
    private static final KeyPair KEY = TestServer.newKey(KeyPairProvider.SSH_ED25519, 256);
    private static final Executor THREADS = Thread::startVirtualThread;

    private final TestServer server = new TestServer();
    private final Path directory;
    private final SshHost host;

    CommandsTest(@TempDir Path directory) {
        this.directory = directory;
        server.allow(KEY.getPublic());
        server.programs(directory.toString());
        this.host = new TestSettings(directory).host(server, KeyFiles.write(directory, KEY, null));
    }

    @BeforeEach
    void forget() {
        server.lines().clear();
    }

    @AfterEach
    void nothingIsLeftRunning() {
        TestSettings.await("the end of all programs", () -> server.running() == 0);
    }

    @AfterAll
    void end() {
        host.close();
        server.close();
    }

    @Test
    void outputAndErrorComeApartWithTheStatus() throws IOException {
        program("systemctl", "echo said; echo complained >&2; exit 3");

        Failure failure = failure(() -> host.run(new CatUnit("app.service")));
        assertThat(failure.code().code()).isEqualTo("CMD-FAILED");
        assertThat(failure.arguments()).containsExactly("systemctl cat --no-pager -- app.service", 3);
        assertThat(failure.detail()).isEqualTo("complained\n");

        program("systemctl", "echo said; echo complained >&2");
        assertThat(host.run(new CatUnit("app.service"))).isEqualTo("said\n");
    }

    @Test
    void theServerSeesExactlyTheArgumentsInPlainLocale() throws IOException {
        program("systemctl", "printf '%s\\n' \"$LC_ALL\" \"$@\"");

        assertThat(host.run(new CatUnit("it's $(id) `id` \\ \n\u202e é"))).isEqualTo("""
                C
                cat
                --no-pager
                --
                it's $(id) `id` \\\s
                \u202e é
                """);
    }

    @Test
    void inputReachesTheProgramByteForByte() {
        byte[] content = new byte[3_000_000];
        new Random(7).nextBytes(content);
        Path file = directory.resolve("it's a file");

        host.run(new WriteFile(file.toString(), content));

        assertThat(file).hasBinaryContent(content);
        assertThat(host.run(new ReadFile(file.toString()))).isEqualTo(content);
        assertThat(host.run(new Checksum(file.toString()))).isEqualTo(org.bmms.console.base.Digest.sha256(content));
    }

    @Test
    void aProgramThatReadsNoInputEndsAllTheSame() throws IOException {
        program("dd", "exit 4");

        for (int i = 0; i < 10; i++) {
            assertThat(failure(() -> host.run(new WriteFile("/x", new byte[1_000_000])))
                            .arguments())
                    .contains(4);
        }
        assertThat(server.strays()).isZero();
        Files.delete(directory.resolve("dd"));
    }

    @Test
    void aSecretGoesByInputAndIsInNoLineThatTheServerSaw() throws IOException {
        program("setsid", "cat \"$5/pgpass\" >\"$5/seen\"; : >\"$5/pid\"");
        Path job = directory.resolve("jobs/j1");

        host.run(new StartJob(job.toString(), List.of("true"), Secret.of("p4ss w0rd"), Effect.MUTATING));

        TestSettings.await("the secret", () -> Files.exists(job.resolve("pid")));
        assertThat(job.resolve("seen")).hasContent("p4ss w0rd");
        assertThat(server.lines()).hasSize(1).noneMatch(line -> line.contains("p4ss"));
        Files.delete(directory.resolve("setsid"));
    }

    @Test
    void aChangeThatTakesTooLongIsUnknown() throws IOException {
        program("systemctl", "echo waiting >&2; exec sleep 600");

        Failure change = failure(() -> host.run(start(Duration.ofMillis(400))));

        assertThat(change.code().code()).isEqualTo("CMD-TIME-LIMIT");
        assertThat(change.changed()).isEqualTo(Changed.UNKNOWN);
        assertThat(change.detail()).isEqualTo("waiting\n");
        assertThat(host.run(new CurrentUser())).isNotEmpty();
        assertThat(server.sessions()).isEqualTo(1);
    }

    @Test
    void aCancellationEndsTheWaitWithinASecond() throws IOException {
        program("systemctl", ": >\"$(dirname \"$0\")/started\"; exec sleep 600");
        Cancellation cancellation = new Cancellation();
        long[] cancelled = new long[1];
        Thread.startVirtualThread(() -> {
            TestSettings.await("the start", () -> Files.exists(directory.resolve("started")));
            cancelled[0] = System.nanoTime();
            cancellation.request();
        });

        Failure failure = failure(() -> host.run(start(Duration.ofMinutes(5)), cancellation));

        assertThat(Duration.ofNanos(System.nanoTime() - cancelled[0])).isLessThan(Duration.ofSeconds(1));
        assertThat(failure.code().code()).isEqualTo("CMD-CANCELLED");
        assertThat(failure.changed()).isEqualTo(Changed.UNKNOWN);
        server.lines().clear();
        assertThat(failure(() -> host.run(start(Duration.ofMinutes(5)), cancellation))
                        .changed())
                .isEqualTo(Changed.NO);
        assertThat(server.lines()).as("what is cancelled before is not sent").isEmpty();
    }

    @Test
    void anInterruptEndsTheWaitToo() throws Exception {
        program("systemctl", ": >\"$(dirname \"$0\")/begun\"; exec sleep 600");
        CompletableFuture<String> code = new CompletableFuture<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            code.complete(code(() -> host.run(start(Duration.ofMinutes(5))))
                    + Thread.currentThread().isInterrupted());
        });
        TestSettings.await("the start", () -> Files.exists(directory.resolve("begun")));

        caller.interrupt();

        assertThat(code.get()).isEqualTo("CMD-CANCELLEDtrue");
    }

    @Test
    void aProgramThatASignalEndedIsNotALostConnection() throws IOException {
        program("systemctl", "kill -KILL $$");

        Failure failure = failure(() -> host.run(start(Duration.ofSeconds(20))));

        assertThat(failure.code().code()).isEqualTo("CMD-KILLED");
        assertThat(failure.changed()).isEqualTo(Changed.UNKNOWN);
        assertThat(failure.arguments()).containsExactly("app1", "systemctl", "KILL");
        host.run(new CurrentUser());
        assertThat(server.sessions()).isEqualTo(1);
    }

    @Test
    void aProgramThatClosesItsOutputBeforeItsEndIsWaitedFor() throws IOException {
        program("systemctl", "exec >/dev/null 2>&1; sleep 1; exit 6");

        assertThat(failure(() -> host.run(start(Duration.ofSeconds(20)))).arguments())
                .contains(6);
    }

    @Test
    void whatIsLongerThanTheLimitIsNotKept() throws IOException {
        program("version", "exec cat /dev/zero >&2");

        for (RemoteCommand<?> endless :
                List.of(new ReadFile("/dev/zero"), new ProgramVersion(directory + "/version"))) {
            Failure failure = failure(() -> host.run(endless));
            assertThat(failure.code().code()).as(endless.toString()).isEqualTo("CMD-TOO-LONG");
            assertThat(failure.detail())
                    .satisfiesAnyOf(
                            detail -> assertThat(detail).isNull(),
                            detail -> assertThat(detail).hasSizeLessThan(20_000));
        }
        assertThat(host.run(new CurrentUser())).isNotEmpty();
    }

    @Test
    void upToTheLimitEverythingIsKept() throws IOException {
        byte[] content = new byte[LimitedOutput.LIMIT];
        Arrays.fill(content, (byte) 'x');
        Path file = Files.write(directory.resolve("large"), content);

        assertThat(host.run(new ReadFile(file.toString()))).hasSize(LimitedOutput.LIMIT);
        Files.delete(file);
    }

    @Test
    void aLineThatNoServerTakesIsNotSent() {
        Failure failure = failure(() -> host.run(new ReadFile("/" + "x".repeat(1 << 20))));

        assertThat(failure.code().code()).isEqualTo("CMD-LINE-TOO-LONG");
        assertThat(failure.changed()).isEqualTo(Changed.NO);
        assertThat(server.lines()).isEmpty();
    }

    @Test
    void manyCommandsAtOnceGoOverOneSession() throws IOException {
        server.limitChannels(10);
        program("systemctl", "sleep 0.2; echo \"$4\"");

        List<CompletableFuture<String>> answers = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> host.run(new CatUnit("unit" + i)), THREADS))
                .toList();

        List<String> expected = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            expected.add("unit" + i + "\n");
        }
        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyElementsOf(expected);
        assertThat(server.sessions()).isEqualTo(1);
    }

    @Test
    void whoWaitsForItsTurnCanBeCancelled() throws IOException {
        program("systemctl", "exec sleep 600");
        Cancellation all = new Cancellation();
        List<CompletableFuture<String>> waiting = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> changed(start(Duration.ofMinutes(5)), all), THREADS))
                .toList();
        TestSettings.await("all that may run", () -> server.running() == 8);

        all.request();

        assertThat(waiting.stream().map(CompletableFuture::join).filter("CMD-CANCELLED NO"::equals))
                .as("those that were not sent")
                .hasSize(4);
    }

    private String changed(RemoteCommand<?> command, Cancellation cancellation) {
        try {
            return String.valueOf(host.run(command, cancellation));
        } catch (FailureException e) {
            return e.failure().code().code() + " " + e.failure().changed();
        }
    }

    private static ChangeUnits start(Duration limit) {
        return new ChangeUnits(UnitVerb.START, List.of("app.service"), limit);
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.write(directory.resolve(name), ("#!/bin/sh\n" + script + "\n").getBytes(UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
