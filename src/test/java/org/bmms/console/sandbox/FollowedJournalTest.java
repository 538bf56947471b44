package org.bmms.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.SshHost;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.CurrentUser;
import org.bmms.console.remote.command.FollowJournal;
import org.bmms.console.remote.command.JournalEntry;
import org.bmms.console.remote.command.JournalFrom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A journal that is followed over SSH: what was there, what comes, how it ends, and where it goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class FollowedJournalTest {
    private static final List<String> APP = List.of("obcms.service");

    @TempDir
    private Path directory;

    private final BlockingQueue<JournalEntry> heard = new LinkedBlockingQueue<>();
    private Sandbox sandbox;
    private SshHost host;

    @BeforeAll
    void start() {
        sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50));
    }

    @BeforeEach
    void connect() {
        host = SandboxSession.open(sandbox.profile(directory).primary(), directory);
    }

    @AfterEach
    void disconnect() {
        host.close();
        sandbox.reset();
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void whatIsLoggedIsHeardWhileOtherCommandsRun() throws InterruptedException {
        Cancellation enough = new Cancellation();
        CompletableFuture<String> end =
                follow(new JournalFrom.Since(Instant.now().minus(Duration.ofHours(1))), enough);
        awaitMessage("Started obcms.service - OBCMS");

        sandbox.host("app1").logOfApp("GET /dashboard/ 200");
        awaitMessage("GET /dashboard/ 200");
        assertThat(host.run(new CurrentUser())).isEqualTo("deploy");
        assertThat(end).isNotDone();

        enough.request();
        assertThat(end.join()).isEqualTo("CMD-CANCELLED");
        awaitNoFollower();
    }

    @Test
    void afterALostConnectionTheCursorLeadsOnWithoutGapAndWithoutRepeat() throws InterruptedException {
        CompletableFuture<String> lost =
                follow(new JournalFrom.Since(Instant.now().minus(Duration.ofHours(1))), Cancellation.none());
        sandbox.host("app1").logOfApp("before");
        JournalEntry before = awaitMessage("before");

        sandbox.host("app1").ssh().cut();
        assertThat(lost.join()).isEqualTo("SSH-LOST");
        sandbox.host("app1").logOfApp("meanwhile");
        Cancellation enough = new Cancellation();
        CompletableFuture<String> end = follow(new JournalFrom.After(before.cursor()), enough);
        sandbox.host("app1").logOfApp("after");

        assertThat(heard.take().message()).isEqualTo("meanwhile");
        assertThat(heard.take().message()).isEqualTo("after");
        enough.request();
        end.join();
    }

    private CompletableFuture<String> follow(JournalFrom from, Cancellation enough) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        host.run(AsUser.root(new FollowJournal(APP, from, heard::add)), enough);
                        return "ended";
                    } catch (FailureException e) {
                        return e.failure().code().code();
                    }
                },
                Thread::startVirtualThread);
    }

    private JournalEntry awaitMessage(String beginning) throws InterruptedException {
        while (true) {
            JournalEntry entry = heard.poll(60, TimeUnit.SECONDS);
            assertThat(entry).as("a message that begins with %s", beginning).isNotNull();
            if (entry.message().startsWith(beginning)) {
                return entry;
            }
        }
    }

    /** A program whose reader has gone ends by itself. */
    private void awaitNoFollower() {
        while (sandbox.host("app1").machine().processes().running().stream()
                .anyMatch(process -> process.argv().contains("journalctl"))) {
            Thread.onSpinWait();
        }
    }
}
