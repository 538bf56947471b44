package org.bmms.console.remote.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What file programs, clocks, dumps, jobs and guards say, and what the commands make of bad answers. */
class ServerAnswersTest {
    private static final String DIRECTORY = "/srv/app/.bmms-console/jobs/r1";

    @ParameterizedTest
    @CsvSource({
        "1790000000.123456789 +0800, 1790000000, 123456789, 28800",
        "1790000000.000000000 +0000, 1790000000, 0, 0",
        "1790000000.5 -0330, 1790000000, 500000000, -12600"
    })
    void clocksAreRead(String line, long seconds, long nanos, int offset) {
        ClockReading clock = new ServerClock().parse(Answers.of(line + "\n"));

        assertThat(clock.time()).isEqualTo(Instant.ofEpochSecond(seconds, nanos));
        assertThat(clock.zone()).isEqualTo(ZoneOffset.ofTotalSeconds(offset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "1790000000", "1790000000 Manila", "x +0800"})
    void aClockThatCannotBeReadIsSaid(String line) {
        assertUnreadable(new ServerClock(), line);
    }

    @Test
    void aServerSaysItsUsersGroupsItsPackagesAndTheirUpdates() {
        ServerState state = new SurveyServer("app", List.of("nginx", "gone")).parse(Answers.of("""
                groups app sudo
                packaged
                package nginx installed 1.26.3-3
                package gone config-files 2.0
                updates 4
                refreshed 1790000000
                """));

        assertThat(state.groups()).containsExactly("app", "sudo");
        assertThat(state.packages()).containsExactly(Map.entry("nginx", "1.26.3-3"));
        assertThat(state.updates()).isEqualTo(4);
        assertThat(state.refreshed()).isEqualTo(Instant.ofEpochSecond(1_790_000_000));
        assertThat(new SurveyServer("x", List.of()).parse(Answers.of("")))
                .isEqualTo(new ServerState(List.of(), Map.of(), false, null, null));
        assertUnreadable(new SurveyServer("app", List.of()), "surprise");
    }

    @Test
    void listeningSocketsAreReadWithTheProcessesThatHoldThem() {
        List<ListeningSocket> sockets = new ListeningSockets().parse(Answers.of("""
                u_str LISTEN 0      4096       /run/app/app.sock 5013 * 0    users:(("gunicorn",pid=31,fd=7))
                u_dgr UNCONN 0      0      /run/user/1000/systemd/notify 835973       * 0
                u_seq LISTEN 0      4096         /run/udev/control 1210 * 0
                u_str LISTEN 0      128           @/org/bus@@x/y 44 * 0
                tcp   LISTEN 0      2048          127.0.0.1:8000      0.0.0.0:*    users:(("gunicorn",pid=30,fd=5),("gunicorn",pid=29,fd=5))
                tcp   LISTEN 0      511                [::]:443          [::]:*
                tcp   LISTEN 0      4096    127.0.0.53%lo:53        0.0.0.0:*
                tcp   LISTEN 0      4096                  *:22              *:*    users:(("sshd",pid=1,fd=3))
                """));

        assertThat(sockets)
                .containsExactly(
                        new ListeningSocket.Local("/run/app/app.sock", Set.of(31L)),
                        new ListeningSocket.Local("/run/udev/control", Set.of()),
                        new ListeningSocket.Local("@/org/bus@@x/y", Set.of()),
                        new ListeningSocket.Tcp("127.0.0.1", 8000, Set.of(29L, 30L)),
                        new ListeningSocket.Tcp("::", 443, Set.of()),
                        new ListeningSocket.Tcp("127.0.0.53", 53, Set.of()),
                        new ListeningSocket.Tcp("*", 22, Set.of(1L)));
        assertThat(new ListeningSocket.Tcp("::", 443, Set.of()).near()).isEqualTo("127.0.0.1");
        assertThat(new ListeningSocket.Tcp("10.1.2.3", 80, Set.of()).near()).isEqualTo("10.1.2.3");
        assertUnreadable(new ListeningSockets(), "tcp ESTAB 0 0 127.0.0.1:80 127.0.0.1:90");
    }

    @Test
    void aFirewallRefusesByDefaultOrDoesNot() {
        assertThat(firewall("ufw\nStatus: active\nDefault: deny (incoming), allow (outgoing)")
                        .refusesByDefault())
                .isTrue();
        assertThat(firewall("ufw\nDefault: allow (incoming), deny (routed)").refusesByDefault())
                .isFalse();
        assertThat(firewall("nft\n  type filter hook input priority filter; policy drop;")
                        .refusesByDefault())
                .isTrue();
        assertThat(firewall("nft\n  type filter hook input priority 0; policy accept;")
                        .refusesByDefault())
                .isFalse();
        assertThat(firewall("iptables\n-P INPUT DROP").refusesByDefault()).isTrue();
        assertThat(firewall("none").exists()).isFalse();
        assertUnreadable(new ListFirewall(), "");
    }

    private static Firewall firewall(String said) {
        return new ListFirewall().parse(Answers.of(said));
    }

    @Test
    void nginxSaysWhetherItWouldStart() {
        NginxReport good =
                new TestNginx().parse(new Finished(0, "server_name x;".getBytes(UTF_8), "test is successful"));

        assertThat(good.passed()).isTrue();
        assertThat(good.toString()).doesNotContain("server_name");
        assertThat(new TestNginx()
                        .parse(new Finished(1, new byte[0], "unknown directive"))
                        .passed())
                .isFalse();
    }

    @Test
    void spaceIsReadAlsoOnAMountWithSpaces() {
        assertThat(new DiskFree("/x").parse(Answers.of("""
                       Avail     1B-blocks Mounted on
                   123456789  270553174016 /mnt/a b
                """)))
                .isEqualTo(new DiskSpace(123_456_789, 270_553_174_016L, "/mnt/a b"));
        assertUnreadable(new DiskFree("/x"), "Avail\n-");
        assertUnreadable(new DiskFree("/x"), "");
    }

    @Test
    void howBusyAHostIsIsReadAlsoWithAMountWithSpaces() {
        String said = """
                time 1790000000.250000000
                up 3600.27
                load 0.52 1.25 0.40 2/345 6789
                processors 4
                MemTotal: 8000
                MemAvailable: 2000
                SwapTotal: 100
                SwapFree: 0
                disk 123456789  270553174016 /mnt/a b
                disk 5 10 /
                disk 5 10 /
                """;
        ReadLoad command = new ReadLoad(List.of("/"));

        assertThat(command.parse(Answers.of(said)))
                .isEqualTo(new HostLoad(
                        Instant.ofEpochSecond(1_790_000_000, 250_000_000),
                        java.time.Duration.ofMillis(3_600_270),
                        0.52,
                        1.25,
                        4,
                        8_192_000,
                        2_048_000,
                        102_400,
                        0,
                        List.of(new DiskSpace(123_456_789, 270_553_174_016L, "/mnt/a b"), new DiskSpace(5, 10, "/"))));
        for (String broken :
                List.of("", "load", said.replace("0.52 1.25", "x y"), said.replace("MemTotal: 8000", ""))) {
            assertUnreadable(command, broken);
        }
    }

    @Test
    void brokenAnswersOfFileProgramsAreSaid() {
        assertUnreadable(new StatFile("/x"), "regular file\t12\t640");
        assertUnreadable(new StatFile("/x"), "regular file\tmany\t640\tapp\tapp\t1.0");
        assertUnreadable(new ListDirectory("/x"), "f\t1\t2.0\0");
        assertUnreadable(new ListDirectory("/x"), "\t1\t2.0\tname\0");
        assertUnreadable(new Checksum("/x"), "no sum");
    }

    @Test
    void aChecksumOfAFileWithAStrangeNameIsRead() {
        assertThat(new Checksum("/a\nb").parse(Answers.of("\\" + "0a".repeat(32) + "  /a\\nb\n")))
                .isEqualTo("0a".repeat(32));
    }

    @Test
    void whatADumpHoldsIsRead() {
        DumpListing listing = new ListDump("/srv/backup.dump").parse(Answers.of("""
                ;
                ; Archive created at 2026-11-24 10:11:12 PST
                ;     dbname: app_prod
                ;     TOC Entries: 931
                ;     Compression: gzip
                ;     Dump Version: 1.16-0
                ;     Format: CUSTOM
                ;     Dumped from database version: 17.2 (Debian 17.2-1.pgdg120+1)
                ;     Dumped by pg_dump version: 17.5
                ;
                ;
                ; Selected TOC Entries:
                ;
                5; 2615 2200 SCHEMA - public postgres
                217; 1259 16390 TABLE public mana_assessment app
                3456; 0 16390 TABLE DATA public mana_assessment app
                3457; 0 16391 TABLE DATA public with space app
                """));

        assertThat(listing.database()).isEqualTo("app_prod");
        assertThat(listing.serverVersion()).startsWith("17.2");
        assertThat(listing.dumpVersion()).isEqualTo("17.5");
        assertThat(listing.entries()).isEqualTo(4);
        assertThat(listing.tables()).containsExactly("public.mana_assessment", "public.with space");
    }

    @Test
    void jobsAndGuardsSayHowTheyAre() {
        JobStatus job = new JobStatus(DIRECTORY);
        assertThat(job.parse(Answers.of("absent\n"))).isEqualTo(new JobState.Absent());
        assertThat(job.parse(Answers.of("running 12\n"))).isEqualTo(new JobState.Running(12));
        assertThat(job.parse(Answers.of("ended 143             \n"))).isEqualTo(new JobState.Ended(143));
        assertThat(job.parse(Answers.of("lost\n"))).isEqualTo(new JobState.Lost());
        GuardStatus guard = new GuardStatus(DIRECTORY);
        assertThat(guard.parse(Answers.of("armed 1790000000\n")))
                .isEqualTo(new GuardState.Armed(Instant.ofEpochSecond(1_790_000_000)));
        assertThat(guard.parse(Answers.of("fired restored units-failed   \n")))
                .isEqualTo(new GuardState.Fired("restored units-failed"));
        assertThat(guard.parse(Answers.of("fired \n"))).isEqualTo(new GuardState.Fired(""));
        assertThat(guard.parse(Answers.of("acting\n"))).isEqualTo(new GuardState.Acting());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "running", "running x", "ended", "ended ", "ended soon", "armed", "armed x", "both"})
    void aStateThatCannotBeReadIsSaid(String line) {
        assertUnreadable(new JobStatus(DIRECTORY), line);
        assertUnreadable(new GuardStatus(DIRECTORY), line);
        assertUnreadable(new DecideGuard(DIRECTORY), line);
    }

    @Test
    void aFailureSaysTheCommandTheStatusAndWhatWasSaid() {
        Finished refused = new Finished(3, new byte[0], "no: such thing\n");
        Failure look = Answers.failure(() -> new CatUnit("it's").parse(refused));

        assertThat(look.code()).isEqualTo(RemoteFailure.COMMAND_FAILED);
        assertThat(look.arguments()).containsExactly("systemctl cat --no-pager -- 'it'\\''s'", 3);
        assertThat(look.detail()).isEqualTo("no: such thing\n");
        assertThat(look.changed()).isEqualTo(Changed.NO);
        assertThat(Answers.failure(() -> new SyncPath("/x").parse(refused)).changed())
                .isEqualTo(Changed.UNKNOWN);
        assertThat(Answers.failure(() -> new SyncPath("/x").parse(Answers.of(127, "")))
                        .changed())
                .isEqualTo(Changed.NO);
    }

    @Test
    void ofALongComplaintTheEndIsKept() {
        String complaint = "\ud83d\ude00".repeat(1 << 20) + "the reason\n";

        assertThat(Answers.failure(() -> new SyncPath("/x").parse(new Finished(1, new byte[0], complaint)))
                        .detail())
                .hasSizeLessThan(20_000)
                .startsWith("…\ud83d\ude00")
                .endsWith("the reason\n");
        assertThat(Answers.failure(() -> new SyncPath("/x").parse(Answers.of(1, " \n")))
                        .detail())
                .isNull();
    }

    @Test
    void theTextOfAScriptIsNotShownInAFailure() {
        Failure failure = Answers.failure(
                () -> new StartJob(DIRECTORY, List.of("a"), null, Effect.MUTATING).parse(Answers.of(73, "")));

        assertThat(failure.arguments()).first().asString().isEqualTo("sh -c … bmms-job-start " + DIRECTORY + " a");
    }

    private static void assertUnreadable(RemoteCommand<?> command, String answer) {
        Failure failure = Answers.failure(() -> command.parse(Answers.of(answer)));
        assertThat(failure.code()).as(answer).isEqualTo(RemoteFailure.ANSWER_UNREADABLE);
        assertThat(failure.changed()).isEqualTo(command.effect() == Effect.READ_ONLY ? Changed.NO : Changed.UNKNOWN);
    }
}
