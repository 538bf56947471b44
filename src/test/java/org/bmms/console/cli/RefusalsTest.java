package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.FileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is refused, reported before the switch or shown harmlessly (promises R5, F4, T4). */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
    private static final String ENV = "/opt/obcms/.env";
    private static final String HOSTILE = "'; touch /tmp/pwned; echo $(touch /tmp/pwned) `touch /tmp/pwned` \"";

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
        SandboxHome.in(home, sandbox);
    }

    @Test
    void ofTwoConsolesThatActivateAtOnceOneDoesAndTheOtherLearnsWho() throws Exception {
        operator.ready();
        try (ExecutorService consoles = Executors.newFixedThreadPool(2)) {
            List<Future<TestDesk>> both = Stream.of("ana", "ben")
                    .map(name -> SandboxHome.in(home.resolve(name), sandbox))
                    .map(where -> consoles.submit(() -> activating(where)))
                    .toList();
            TestDesk one = both.getFirst().get();
            TestDesk two = both.getLast().get();

            boolean oneDid = one.all().contains("is done");
            TestDesk winner = oneDid ? one : two;
            TestDesk loser = oneDid ? two : one;
            assertThat(winner.all()).contains("is done");
            assertThat(loser.all()).doesNotContain("is done").contains("Nothing on the target was changed");
            assertThat(loser.err()).containsAnyOf("LOCK-HELD", "PLAN-DRIFT", "ACT-GATE");
        }
        assertThat(sandbox.commands().running("systemctl", "restart")).hasSize(1);
        assertThat(operator.says(ExitStatus.OK, "status")).contains("BMMS in effect");
    }

    private static TestDesk activating(Path home) {
        TestDesk desk = new TestDesk(home);
        desk.run("activate", "--profile", "sandbox", "--confirm", "sandbox", "--keep");
        return desk;
    }

    @Test
    void hazardousLinesAreNamedBeforeTheSwitchWithWhatTheApplicationReads() {
        String env = new String(files().read(Actor.ROOT, ENV), StandardCharsets.UTF_8)
                .replace("ENABLE_MULTI_TENANT=0", "ENABLE_MULTI_TENANT=0  # not yet")
                .replace("ALLOW_ORGANIZATION_SWITCHING=0", " ALLOW_ORGANIZATION_SWITCHING=1")
                .concat("DEFAULT_ORGANIZATION_CODE=OOBC\n");
        files().write(Actor.ROOT, ENV, env.getBytes(StandardCharsets.UTF_8));

        String plan = operator.says(ExitStatus.NOT_AS_EXPECTED, "plan");

        assertThat(plan)
                .contains(
                        "Line " + line(env, "# not yet") + ": the comment behind ENABLE_MULTI_TENANT",
                        "Line " + line(env, " ALLOW_ORG") + ": the application ignores ALLOW_ORGANIZATION_SWITCHING",
                        "DEFAULT_ORGANIZATION_CODE was already set in line");
    }

    @Test
    void hostileLogLinesAreShownInert() {
        sandbox.host("app1").logOfApp("\u001b[2J\u001b]0;owned\u0007\u202edlrow\r" + HOSTILE + "x".repeat(1_000_000));

        TestDesk desk = new TestDesk(home);
        assertThat(desk.run("logs", "--profile", "sandbox", "--lines", "20"))
                .as(desk.err())
                .isZero();

        assertThat(desk.all())
                .contains("dlrow", "touch /tmp/pwned")
                .doesNotContain("\u001b[2J", "\u0007", "\u202e", "\r");
        assertThat(operator.tells(ExitStatus.OK, "logs", "--lines", "1", "--json"))
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void hostileArgumentsAreDataAndNothingElse() {
        assertThat(operator.fails("BACKFILL-ORGANIZATION-UNKNOWN", "backfill", "--organization", HOSTILE, "--dry-run"))
                .contains("touch");
        operator.fails("BACKUP-UNKNOWN", "backup", "verify", HOSTILE);
        operator.fails("RUN-UNKNOWN", "runs", HOSTILE);
        operator.fails("CLI-NO-SUCH-PART", "logs", "--unit", HOSTILE);
        TestDesk desk = new TestDesk(home);
        assertThat(desk.run("status", "--profile", HOSTILE)).isEqualTo(ExitStatus.UNCHANGED.number());

        assertNothingWasRun();
    }

    @Test
    void hostilePathsInAProfileReachTheServerAsPathsOnly() throws Exception {
        Path profile = home.resolve("profiles").resolve("sandbox.toml");
        String hostile = Files.readString(profile).replace("/opt/obcms", "/opt/obcms " + HOSTILE.replace("\"", "\\\""));
        Files.writeString(profile, hostile);

        TestDesk desk = new TestDesk(home);
        assertThat(desk.run("doctor", "--profile", "sandbox")).isEqualTo(ExitStatus.NOT_AS_EXPECTED.number());

        assertThat(desk.out()).contains("FAIL", "touch /tmp/pwned");
        assertThat(sandbox.commands().commands())
                .anyMatch(command -> command.argv().stream().anyMatch(word -> word.contains(HOSTILE)));
        assertNothingWasRun();
    }

    private void assertNothingWasRun() {
        assertThat(files().exists(Actor.ROOT, "/tmp/pwned")).isFalse();
        assertThat(sandbox.commands().running("touch", "/tmp/pwned")).isEmpty();
    }

    private FileSystem files() {
        return sandbox.host("app1").machine().files();
    }

    private static long line(String text, String part) {
        return text.lines().takeWhile(line -> !line.contains(part)).count() + 1;
    }
}
