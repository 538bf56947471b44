package org.bmms.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Digest;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.SshHost;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.Checksum;
import org.bmms.console.remote.command.CurrentUser;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.remote.command.WriteFile;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.profile.Profile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTest {
    private static final String ENV = "/opt/obcms/.env";
    private static final String APP = "obcms.service";

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50));

    @TempDir
    private static Path directory;

    private Profile profile;
    private SshHost session;

    @BeforeAll
    void connect() {
        profile = sandbox.profile(directory);
        session = SandboxSession.open(profile.primary(), directory);
    }

    @AfterAll
    void end() {
        session.close();
        sandbox.close();
    }

    @AfterEach
    void heal() {
        sandbox.faults().clear();
    }

    @Test
    void theSettingsFileIsReadableForItsOwnerAlone() {
        assertThat(session.run(new CurrentUser())).isEqualTo("deploy");
        assertThatThrownBy(() -> session.run(new ReadFile(ENV))).isInstanceOf(FailureException.class);
        byte[] content = session.run(new AsUser<>("obcms", new ReadFile(ENV)));
        assertThat(DotEnv.parse(content).value("BMMS_MODE")).contains("obcms");
        assertThat(session.run(new AsUser<>("obcms", new Checksum(ENV)))).isEqualTo(Digest.sha256(content));
        assertThat(session.run(new StatFile(ENV)).orElseThrow().mode()).isEqualTo("640");
    }

    @Test
    void theApplicationHoldsItsModeUntilItIsRestarted() throws Exception {
        byte[] before = session.run(new AsUser<>("obcms", new ReadFile(ENV)));
        byte[] after = DotEnv.parse(before).with("BMMS_MODE", "bmms").bytes();
        try {
            session.run(new AsUser<>("obcms", new WriteFile(ENV, after)));
            assertThat(get("/dashboard/").body()).doesNotContain("organization-selector");
            restart();
            assertThat(get("/dashboard/").body()).contains("organization-selector");
        } finally {
            session.run(new AsUser<>("obcms", new WriteFile(ENV, before)));
            restart();
        }
        assertThat(get("/dashboard/").body()).doesNotContain("organization-selector");
    }

    @Test
    void theSiteIsGoneWhileTheApplicationIsStopped() throws Exception {
        session.run(AsUser.root(new ChangeUnits(UnitVerb.STOP, List.of(APP), Duration.ofSeconds(20))));
        assertThat(get("/health/").statusCode()).isEqualTo(502);
        session.run(AsUser.root(new ChangeUnits(UnitVerb.START, List.of(APP), Duration.ofSeconds(20))));
        assertThat(get("/ready/").statusCode()).isEqualTo(200);
        assertThat(get("/ready/").body()).contains("\"status\":\"ready\"");
    }

    @Test
    void theUnitsAreShownAsSystemdShowsThem() {
        assertThat(session.run(new ShowUnits(List.of(APP, "obcms-celery.service", "no-such.service"))))
                .extracting("name", "loadState", "activeState", "stopTimeout")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(APP, "loaded", "active", Duration.ofSeconds(5)),
                        org.assertj.core.groups.Tuple.tuple(
                                "obcms-celery.service", "loaded", "active", Duration.ofMinutes(1)),
                        org.assertj.core.groups.Tuple.tuple("no-such.service", "not-found", "inactive", null));
    }

    @Test
    void aResetPutsEverythingBack() throws Exception {
        try (var connection = sandbox.data().connect();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM mana_needvote");
            statement.execute("UPDATE communities_obc_community SET organization_id = 1");
            statement.execute("CREATE DATABASE scratch");
        }
        session.run(new AsUser<>("obcms", new WriteFile(ENV, "x".getBytes(StandardCharsets.UTF_8))));
        long begun = System.nanoTime();
        sandbox.reset();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        session = SandboxSession.open(profile.primary(), directory);
        assertThat(session.run(new StatFile(ENV)).orElseThrow().size()).isGreaterThan(500);
        assertThat(missing("communities_obc_community")).isPositive();
        assertThat(get("/ready/").statusCode()).isEqualTo(200);
    }

    @Test
    void aboutOneRowInSeventyHasNoOrganisation() throws SQLException {
        assertThat(missing("communities_obc_community")).isBetween(3L, 25L);
    }

    private long missing(String table) throws SQLException {
        return Long.parseLong(sandbox.data()
                .strings("SELECT count(*) FROM " + table + " WHERE organization_id IS NULL")
                .getFirst());
    }

    private void restart() {
        session.run(AsUser.root(new ChangeUnits(UnitVerb.RESTART, List.of(APP), Duration.ofSeconds(20))));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(sandbox.site() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
