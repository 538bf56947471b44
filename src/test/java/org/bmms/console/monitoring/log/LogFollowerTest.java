package org.bmms.console.monitoring.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.Finished;
import org.bmms.console.remote.command.FollowJournal;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.StandardOutput;
import org.bmms.console.target.host.FakeHost;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a host's journal tells, through lost connections, wrong clocks and refusals. */
@Timeout(60)
class LogFollowerTest {
    private static final Instant NOW = Instant.parse("2026-04-01T18:41:00Z");
    private static final Profile PROFILE = ProfileFiles.parse("staging.toml", """
            name = "staging"
            kind = "staging"

            [[hosts]]
            name = "app1"
            address = "192.0.2.1"
            user = "deploy"
            roles = ["app", "worker", "beat", "database"]

            [app]
            root = "/opt/obcms"

            [site]
            url = "https://staging.example.org"
            """);

    private final FakeHost server = new FakeHost("app1").on("date", seconds(NOW));
    private final Cancellation enough = new Cancellation();
    private final Heard heard = new Heard();
    private final Redactor redactor = new Redactor();
    private final AtomicInteger followed = new AtomicInteger();

    @Test
    void entriesComeAsLinesWithoutSecretsAndControlCharacters() {
        redactor.learn(Secret.of("s3cr3t-of-ours"));
        server.on("journalctl", tells(entry(1, "password is s3cr3t-of-ours\\u001b[31m\\nsecond line")));
        follow();

        assertThat(heard.lines)
                .extracting(HeardLine::text)
                .containsExactly("password is " + Redactor.MASK + "\\u001b[31m", "second line");
        assertThat(heard.lines.getFirst().source()).isEqualTo(new LogSource("app1", "obcms.service", Duration.ZERO));
        assertThat(server.asked())
                .anyMatch(line -> line.startsWith("sudo --non-interactive --user=root -- journalctl")
                        && line.endsWith("--since=@" + NOW.minusSeconds(3600).getEpochSecond() + ".000000"));
    }

    @Test
    void aLostConnectionIsMadeAgainAndGoesOnAfterTheLastEntry() {
        server.on("journalctl", command -> {
            if (followed.incrementAndGet() == 1) {
                tell(command, entry(1, "before"));
                throw Failure.unchanged(RemoteFailure.CONNECTION_LOST, "app1").asException();
            }
            return tells(entry(2, "after")).apply(command);
        });
        follow();

        assertThat(heard.lines).extracting(HeardLine::text).containsExactly("before", "after");
        assertThat(server.asked().getLast()).endsWith("'--after-cursor=c;i=1'");
        assertThat(heard.states)
                .extracting(Object::getClass)
                .containsExactly(
                        FollowState.Connecting.class,
                        FollowState.Following.class,
                        FollowState.Lost.class,
                        FollowState.Following.class);
    }

    @Test
    void aClockThatIsWrongIsMeasuredOnce() {
        server.on("date", seconds(NOW.plusSeconds(300)));
        server.on("journalctl", tells(entry(1, "x")));
        follow();

        assertThat(heard.lines.getFirst().source().ahead()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void withoutSudoTheLoginUserFollowsIfTheJournalShowsAnything() {
        server.on("journalctl", command -> {
            if (command instanceof AsUser<?>) {
                throw Failure.unchanged(RemoteFailure.SUDO_DENIED, "app1", "root", "journalctl")
                        .asException();
            }
            return command instanceof FollowJournal
                    ? tells(entry(1, "x")).apply(command)
                    : FakeHost.said(entry(1, "one that is readable"));
        });
        follow();

        assertThat(heard.lines).extracting(HeardLine::text).containsExactly("x");
    }

    @Test
    void aJournalThatShowsNothingIsNotCalledEmpty() {
        server.on("journalctl", command -> {
            if (command instanceof AsUser<?>) {
                throw Failure.unchanged(RemoteFailure.SUDO_DENIED, "app1", "root", "journalctl")
                        .asException();
            }
            return FakeHost.said("");
        });
        follow();

        assertThat(heard.states.getLast())
                .isInstanceOfSatisfying(
                        FollowState.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo(LogFailure.NOT_PERMITTED));
    }

    @Test
    void aProgramThatCannotFollowIsTriedSomeTimesAndNotForEver() {
        server.fails("journalctl", 1);
        follow();

        assertThat(heard.states.getLast())
                .isInstanceOfSatisfying(
                        FollowState.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo(RemoteFailure.COMMAND_FAILED));
        assertThat(heard.states.stream().filter(FollowState.Lost.class::isInstance))
                .hasSize(2);
    }

    private void follow() {
        TargetHost host = new TargetHost(server, PROFILE.primary(), PROFILE.app());
        new LogFollower(host, redactor, InstantSource.fixed(NOW), heard).follow(Duration.ofHours(1), enough);
    }

    /** Tells some entries, and then nothing more, until somebody has enough. */
    private Function<RemoteCommand<?>, Finished> tells(String entry) {
        return command -> {
            tell(command, entry);
            enough.request();
            throw Failure.unchanged(RemoteFailure.CANCELLED, "app1", "journalctl")
                    .asException();
        };
    }

    private static void tell(RemoteCommand<?> command, String entry) {
        if (command.output() instanceof StandardOutput.Told(var listener)) {
            listener.accept(entry);
        }
    }

    private static String entry(int number, String message) {
        return "{\"__CURSOR\":\"c;i=%d\",\"__REALTIME_TIMESTAMP\":\"1790000000000000\",\"_SYSTEMD_UNIT\":\"obcms.service\","
                        .formatted(number)
                + "\"PRIORITY\":\"6\",\"SYSLOG_IDENTIFIER\":\"gunicorn\",\"_PID\":\"7\",\"MESSAGE\":\"" + message
                + "\"}";
    }

    private static String seconds(Instant time) {
        return time.getEpochSecond() + ".000000000 +0800\n";
    }

    private static final class Heard implements FollowListener {
        private final List<HeardLine> lines = new ArrayList<>();
        private final List<FollowState> states = new ArrayList<>();

        @Override
        public void heard(HeardLine line, Cancellation cancellation) {
            lines.add(line);
        }

        @Override
        public void state(String host, FollowState state) {
            states.add(state);
        }
    }
}
