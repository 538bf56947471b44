package org.bmms.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bmms.console.audit.notification.MailServer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Language;
import org.bmms.console.base.Redactor;
import org.bmms.console.monitoring.AlertChange;
import org.bmms.console.monitoring.MonitoringHistory.Point;
import org.bmms.console.monitoring.Round;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.target.profile.EmailProfile;
import org.bmms.console.target.profile.Encryption;
import org.bmms.console.target.profile.Measure;
import org.bmms.console.target.profile.MonitoringProfile;
import org.bmms.console.target.profile.NotificationsProfile;
import org.bmms.console.target.profile.Occasion;
import org.bmms.console.target.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A loop on a whole environment: what it sees is told to people and kept. */
@Timeout(120)
class WatchedEnvironmentTest {
    private final BlockingQueue<Round> rounds = new LinkedBlockingQueue<>();

    @Test
    void anAlertIsToldWhenItBeginsAndWhenItIsOverAndValuesAreKept(@TempDir Path home) throws Exception {
        try (MailServer mail = MailServer.open();
                Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(20));
                Session session = open(sandbox, home, mail.port())) {
            Cancellation stop = new Cancellation();
            Thread loop = Thread.startVirtualThread(
                    () -> session.monitoringLoop(rounds::add).run(stop));
            Instant began = Instant.now().minus(Duration.ofMinutes(1));
            assertThat(awaitRound().hasFailed()).isFalse();

            sandbox.redis().halt();
            await(AlertChange.Kind.RAISED);
            sandbox.redis().resume();
            await(AlertChange.Kind.CLEARED);
            stop.request();
            loop.join();
            session.notifications().close();

            assertThat(mail.received())
                    .extracting(MailServer.Received::subject)
                    .contains("[Training sandbox] Failed: Redis", "[Training sandbox] Over: Redis")
                    .as("each once, also of what depends on it")
                    .doesNotHaveDuplicates();
            assertThat(session.records().settle(Duration.ofSeconds(20))).isTrue();
            List<Point> course = session.monitoringHistory()
                    .course("database_connections", began, Instant.now().plusSeconds(60));
            assertThat(course)
                    .isNotEmpty()
                    .allSatisfy(point -> assertThat(point.value()).isBetween(0.0, 100.0));
            assertThat(session.monitoringHistory().course("no such thing", began, Instant.now()))
                    .isEmpty();
        }
    }

    private void await(AlertChange.Kind kind) throws InterruptedException {
        while (awaitRound().changes().stream()
                .noneMatch(change -> change.kind() == kind && change.alert().measure() == Measure.REDIS)) {
            assertThat(rounds).hasSizeLessThan(1000);
        }
    }

    private Round awaitRound() throws InterruptedException {
        Round round = rounds.poll(30, TimeUnit.SECONDS);
        assertThat(round).isNotNull();
        return round;
    }

    private static Session open(Sandbox sandbox, Path home, int port) throws IOException {
        ConsoleDirectories directories = new ConsoleDirectories(home, home.resolve("data"));
        EmailProfile email = new EmailProfile(
                "127.0.0.1", port, Encryption.NONE, null, null, "console@example.org", List.of("ops@example.org"));
        Profile profile = sandbox.profile(home.resolve("sandbox"))
                .telling(new NotificationsProfile(Set.of(Occasion.ALERT), Language.ENGLISH, email, null))
                .watched(new MonitoringProfile(Duration.ofMillis(100), Map.of()));
        Path known = SessionFiles.of(directories, profile.name()).knownHosts();
        Files.createDirectories(known.getParent());
        Files.copy(home.resolve("sandbox/known_hosts"), known, StandardCopyOption.REPLACE_EXISTING);
        return Session.open(
                profile, Operator.ofProcess(directories, new Redactor(), Questions.nobody(), CommandObserver.none()));
    }
}
