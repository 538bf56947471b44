package org.bmms.console.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.bmms.console.remote.TestSettings.code;
import static org.bmms.console.remote.TestSettings.failure;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.CurrentUser;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.SyncPath;
import org.bmms.console.remote.command.WriteFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Connections that are cut, that fall silent, or that come back. */
@Timeout(60)
class LossTest {
    private static final KeyPair KEY = TestServer.newKey(KeyPairProvider.SSH_ED25519, 256);
    private static final Duration ALIVE = Duration.ofMillis(300);

    /** Four intervals, and what a busy machine takes. */
    private static final Duration NOTICED = Duration.ofSeconds(8);

    private static final Executor THREADS = Thread::startVirtualThread;

    @TempDir
    Path directory;

    private final TestServer server = new TestServer();
    private final TestLine line = new TestLine(server.port());
    private SshHost host;

    @BeforeEach
    void connect() {
        server.allow(KEY.getPublic());
        host = host(Duration.ofSeconds(5));
    }

    @AfterEach
    void end() {
        host.close();
        line.close();
        server.close();
    }

    @Test
    void theSessionIsOpenedAgainAfterALoss() {
        host.run(new CurrentUser());
        line.cut();

        assertThat(host.run(new CurrentUser())).isEqualTo(System.getProperty("user.name"));
        assertThat(server.sessions()).isEqualTo(2);
    }

    @Test
    void aLookOnASessionThatHadEndedIsAskedOnceMore() {
        host.connect();
        server.cutAt("sync", 1);
        server.cutAt("cat", 1);

        assertThat(code(() -> host.run(new ReadFile("/no-such-file")))).isEqualTo("FILE-MISSING");
        assertThat(server.lines()).hasSize(2);
        Failure change = failure(() -> host.run(new SyncPath("/tmp")));
        assertThat(change.code().code()).isEqualTo("SSH-LOST");
        assertThat(change.changed()).isEqualTo(Changed.UNKNOWN);
        assertThat(server.lines()).as("a change is never sent again").hasSize(3);
    }

    @Test
    void aLookIsNotAskedAThirdTimeAndNotOnASessionThatWasOpenedForIt() {
        host.connect();
        server.cutAt("cat", 3);
        Failure look = failure(() -> host.run(new ReadFile("/no-such-file")));
        assertThat(look.code().code()).isEqualTo("SSH-LOST");
        assertThat(look.changed()).isEqualTo(Changed.NO);
        assertThat(server.lines()).hasSize(2);

        assertThat(code(() -> host.run(new ReadFile("/no-such-file")))).isEqualTo("SSH-LOST");
        assertThat(server.lines()).hasSize(3);
    }

    @Test
    void aLookThatIsLostLaterIsNotAskedAgain() {
        host.connect();
        server.delayAt("cat", Duration.ofMillis(1200));
        server.cutAt("cat", 1);

        assertThat(code(() -> host.run(new ReadFile("/no-such-file")))).isEqualTo("SSH-LOST");

        assertThat(server.lines()).hasSize(1);
    }

    @Test
    void whenTheServerIsGoneThatIsWhatIsSaid() {
        host.connect();
        server.shutAt("cat");

        assertThat(code(() -> host.run(new ReadFile("/no-such-file")))).isEqualTo("SSH-UNREACHABLE");

        server.reopen();
        TestSettings.await(
                "the server again",
                () -> code(() -> host.run(new ReadFile("/no-such-file"))).equals("FILE-MISSING"));
    }

    @Test
    void everyCommandThatRanWhenTheConnectionWasCutIsLost() {
        host.connect();
        server.delayAt("dd", Duration.ofSeconds(30));
        server.delayAt("cat", Duration.ofSeconds(30));
        Stream<RemoteCommand<?>> both = Stream.of(new ReadFile("/x"), new WriteFile("/x", new byte[0]));
        List<CompletableFuture<String>> commands = both.map(command ->
                        CompletableFuture.supplyAsync(() -> outcome(host, command, Cancellation.none()), THREADS))
                .toList();
        TestSettings.await("the commands", () -> server.lines().size() == 2);
        long begun = System.nanoTime();
        TestSettings.await("more than a second", () -> since(begun).compareTo(Duration.ofMillis(1100)) > 0);

        line.cut();

        assertThat(commands.stream().map(CompletableFuture::join)).containsExactly("SSH-LOST NO", "SSH-LOST UNKNOWN");
    }

    @Test
    void aServerThatFallsSilentIsNoticedInTime() {
        host.run(new CurrentUser());
        line.silence(true);
        long begun = System.nanoTime();

        assertThat(code(() -> host.run(new CurrentUser()))).isEqualTo("SSH-LOST");

        assertThat(since(begun)).isLessThan(NOTICED);
        line.silence(false);
        assertThat(host.run(new CurrentUser())).isNotEmpty();
    }

    @Test
    void aServerThatFallsSilentWhileMuchIsSentToItIsNoticedInTime() {
        host.connect();
        WriteFile write = new WriteFile("/dev/null", new byte[60_000_000]);
        var writing = CompletableFuture.supplyAsync(() -> outcome(host, write, Cancellation.none()), THREADS);
        TestSettings.await("the command", () -> server.running() == 1);
        line.silence(true);
        long begun = System.nanoTime();

        assertThat(writing.join()).isEqualTo("SSH-LOST UNKNOWN");

        assertThat(since(begun)).isLessThan(NOTICED);
        line.silence(false);
        assertThat(host.run(new CurrentUser())).isNotEmpty();
    }

    @Test
    void aCancellationIsHeardWhateverIsStuck() {
        assertCancelled(host, new CurrentUser(), "CMD-CANCELLED NO");
        host.connect();
        assertCancelled(host, new WriteFile(directory + "/x", new byte[40_000_000]), "CMD-CANCELLED UNKNOWN");
        line.silence(true);
        long closing = System.nanoTime();
        host.close();
        assertThat(since(closing)).isLessThan(Duration.ofSeconds(3));
    }

    private void assertCancelled(SshHost used, RemoteCommand<?> command, String outcome) {
        line.silence(true);
        Cancellation cancellation = new Cancellation();
        CompletableFuture<String> waiting =
                CompletableFuture.supplyAsync(() -> outcome(used, command, cancellation), THREADS);
        long begun = System.nanoTime();
        TestSettings.await("some time", () -> since(begun).compareTo(Duration.ofMillis(300)) > 0);
        long cancelled = System.nanoTime();
        cancellation.request();

        assertThat(waiting.join()).isEqualTo(outcome);
        assertThat(since(cancelled)).isLessThan(Duration.ofSeconds(1));
        line.silence(false);
    }

    @Test
    void aPauseInTheMiddleOfAPacketIsNotALoss() {
        host.connect();
        line.pauseWithin(3 * ALIVE.toMillis());

        assertThat(host.run(new CurrentUser())).isEqualTo(System.getProperty("user.name"));

        assertThat(line.hasPaused()).isTrue();
        assertThat(server.sessions()).isEqualTo(1);
    }

    @Test
    void anIdleSessionIsKept() {
        host.run(new CurrentUser());
        long idle = System.nanoTime();
        TestSettings.await("an idle time", () -> since(idle).compareTo(ALIVE.multipliedBy(6)) > 0);

        host.run(new CurrentUser());

        assertThat(server.sessions()).isEqualTo(1);
    }

    @Test
    void howeverManyAskOneSessionIsOpened() {
        List<CompletableFuture<String>> asking = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> host.run(new CurrentUser()), THREADS))
                .toList();

        assertThat(asking).allSatisfy(one -> assertThat(one.join()).isEqualTo(System.getProperty("user.name")));
        assertThat(server.sessions()).isEqualTo(1);
    }

    @Test
    void whatKeepsOneFromConnectingIsToldToAllWhoWait() {
        server.shut();

        List<CompletableFuture<String>> asking = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> code(() -> host.run(new CurrentUser())), THREADS))
                .toList();

        assertThat(asking).allSatisfy(one -> assertThat(one.join()).isEqualTo("SSH-UNREACHABLE"));
    }

    @Test
    void aServerThatSaysNothingAtAllIsNotWaitedForLong() {
        line.silence(true);
        long begun = System.nanoTime();

        assertThat(code(() -> host(Duration.ofSeconds(1)).connect())).isEqualTo("SSH-UNREACHABLE");

        assertThat(since(begun)).isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
    }

    @Test
    void aClosedHostConnectsNoMore() {
        host.connect();
        host.close();

        assertThatIllegalStateException().isThrownBy(() -> host.run(new CurrentUser()));
        TestSettings.await("the end of the session", () -> server.openSessions() == 0);
    }

    private SshHost host(Duration reach) {
        return new SshHost(
                TestSettings.address("app1", line.port(), KeyFiles.write(directory, KEY, null)),
                new TestSettings(directory).asking(ALIVE).reachingWithin(reach).settings());
    }

    private static String outcome(SshHost used, RemoteCommand<?> command, Cancellation cancellation) {
        try {
            return "done " + used.run(command, cancellation);
        } catch (FailureException e) {
            return e.failure().code().code() + " " + e.failure().changed();
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
