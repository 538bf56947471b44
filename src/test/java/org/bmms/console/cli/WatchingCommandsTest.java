package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bmms.console.audit.notification.MailServer;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Language;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.fault.Fault;
import org.bmms.console.sandbox.network.FreePort;
import org.bmms.console.target.profile.EmailProfile;
import org.bmms.console.target.profile.Encryption;
import org.bmms.console.target.profile.NotificationsProfile;
import org.bmms.console.target.profile.Occasion;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Watching an environment, and telling people who are not at the console. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class WatchingCommandsTest {
    private Path home;
    private Sandbox sandbox;
    private Typist operator;

    @BeforeAll
    void start(@TempDir Path shared) {
        home = shared;
        operator = new Typist(home);
        sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50));
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
        SandboxHome.in(home, sandbox, Duration.ofMinutes(2), true);
    }

    @Test
    void oneLookIsATableAndItsStatusSaysWhetherSomethingFailed() throws InterruptedException {
        assertThat(operator.says(ExitStatus.OK, "monitor"))
                .contains("Unit: app1 obcms.service", "runs", "attention below 15 %", "0 failed");

        sandbox.host("app1").worker().stop(Duration.ZERO);
        assertThat(operator.says(ExitStatus.NOT_AS_EXPECTED, "monitor"))
                .contains("Workers that do not answer", "1 failed");
    }

    @Test
    void aLookAsDataNamesTheSectionOfTheChecklist() {
        JsonNode look = operator.json("monitor");

        assertThat(look.path("sample")
                        .path("redis")
                        .path("value")
                        .path("queues")
                        .path("celery")
                        .isNumber())
                .isTrue();
        JsonNode unit = look.path("values")
                .valueStream()
                .filter(value -> value.path("measure").asString().equals("unit"))
                .findFirst()
                .orElseThrow();
        assertThat(unit.path("judgement").asString()).isEqualTo("good");
        assertThat(unit.path("section").asString()).contains("Service Health");
    }

    @Test
    void withoutAChannelThereIsNothingToShowOrToTest() {
        operator.fails("NOTIFY-NO-CHANNEL", "notifications", "preview");
        operator.fails("NOTIFY-NO-CHANNEL", "notifications", "test");
    }

    @Test
    void whatIsShownBeforeAndTestedIsWhatPeopleGet() {
        try (MailServer mail = MailServer.open()) {
            telling(mail.port(), EnumSet.allOf(Occasion.class));

            assertThat(operator.says(ExitStatus.OK, "notifications", "preview"))
                    .contains(
                            "On started, by email:",
                            "Subject: [Training sandbox] Begun: switch to BMMS mode",
                            "On guard, by email:",
                            "On alert, by email:",
                            "Space left: app1 /: 3 %");
            assertThat(operator.says(ExitStatus.OK, "notifications", "preview", "--on", "kept"))
                    .contains("Done and kept")
                    .doesNotContain("Begun");
            assertThat(operator.json("notifications", "preview").propertyNames())
                    .hasSize(6);
            assertThat(mail.received()).isEmpty();

            operator.says(ExitStatus.OK, "notifications", "test");
            assertThat(mail.received())
                    .extracting(MailServer.Received::subject)
                    .containsExactly("[Training sandbox] Test");
            operator.fails("NOTIFY-NO-CHANNEL", "notifications", "test", "--channel", "webhook");
        }
    }

    @Test
    void anActivationAndItsRollbackAreTold() {
        try (MailServer mail = MailServer.open()) {
            telling(mail.port(), EnumSet.allOf(Occasion.class));
            operator.ready();
            operator.says(ExitStatus.OK, "activate", "--confirm", "sandbox", "--keep");
            operator.says(ExitStatus.OK, "rollback", "--confirm", "sandbox");

            assertThat(subjects(mail))
                    .containsExactly(
                            "[Training sandbox] Begun: switch to BMMS mode",
                            "[Training sandbox] Done and kept: switch to BMMS mode",
                            "[Training sandbox] Begun: switch back to OBCMS mode",
                            "[Training sandbox] Done: switch back to OBCMS mode");
            assertThat(operator.says(ExitStatus.OK, "notifications", "list"))
                    .contains("rolled-back", "sent", "Done and kept");
        }
    }

    @Test
    void aFailureIsToldAndSoIsThatThePolicyTookItBack() {
        try (MailServer mail = MailServer.open()) {
            telling(mail.port(), Set.of(Occasion.FAILED, Occasion.ROLLED_BACK));
            operator.ready();
            sandbox.faults().inject(new Fault.UnitFailsToStart("obcms.service", 1));
            operator.tells(ExitStatus.UNCHANGED, "activate", "--confirm", "sandbox", "--keep");

            assertThat(subjects(mail))
                    .containsExactly(
                            "[Training sandbox] Failed: switch to BMMS mode",
                            "[Training sandbox] Rolled back: switch to BMMS mode");
            assertThat(mail.received().getFirst().text())
                    .contains("obcms.service", "Changed: something on the servers was changed");
            assertThat(mail.received().getLast().text()).contains("taken back without asking");
        }
    }

    @Test
    void peopleWhoCannotBeReachedDoNotDisturbARun() throws Exception {
        telling(FreePort.find(), EnumSet.allOf(Occasion.class));
        operator.ready();

        operator.says(ExitStatus.OK, "activate", "--confirm", "sandbox", "--keep");

        assertThat(operator.says(ExitStatus.OK, "notifications", "list"))
                .contains("kept", "failed (NOTIFY-UNREACHABLE)");
        operator.tells(ExitStatus.NOT_AS_EXPECTED, "notifications", "test");
    }

    private void telling(int port, Set<Occasion> on) {
        ProfileFiles files = ProfileFiles.in(new ConsoleDirectories(home, home.resolve("data")));
        Profile profile = files.read("sandbox");
        EmailProfile email = new EmailProfile(
                "127.0.0.1", port, Encryption.NONE, null, null, "console@example.org", List.of("ops@example.org"));
        files.write("sandbox", profile.telling(new NotificationsProfile(on, Language.ENGLISH, email, null)));
    }

    private static List<String> subjects(MailServer mail) {
        return mail.received().stream().map(MailServer.Received::subject).toList();
    }
}
