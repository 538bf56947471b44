package org.bmms.console.target.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.remote.command.Finished;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.sandbox.OpenedSandbox;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.target.connection.DatabaseCredentials;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.host.FakeHost;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.target.profile.ValueShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
    private static final String PROFILE = """
            kind = "staging"
            [[hosts]]
            name = "old"
            address = "old.example"
            user = "deploy"
            [site]
            url = "https://x"
            """;
    private static final String ENV = """
            DATABASE_URL=postgis://obc_user:c4n4ry-word@db.internal:6432/obc_data
            REDIS_URL=redis://:c4n4ry-redis@cache.internal:6380/1
            CSRF_TRUSTED_ORIGINS=https://*.gov.ph,https://obc.example.gov.ph
            """;

    private final FakeHost server = new FakeHost("old");
    private final Redactor redactor = new Redactor();
    private final Set<String> files = new HashSet<>(Set.of(
            "/var/www/obc-system/src/manage.py", "/var/www/obc-system/.env", "/var/www/obc-system/venv/bin/python"));

    @TempDir
    Path directory;

    @Test
    void aServerThatIsLaidOutInItsOwnWayIsUnderstood() {
        server.on("systemctl list-unit-files", """
                ssh.service enabled
                gunicorn.service enabled
                celery@.service static
                celery.service enabled
                celery-beat.service enabled
                flower.service enabled
                """);
        server.on("systemctl show", units());
        server.on("cat -- /var/www/obc-system/.env", ENV);
        files();

        Map<String, String> found = found(look());

        assertThat(found)
                .containsEntry("hosts[1].roles", "app, worker, beat")
                .containsEntry("app.units.app", "gunicorn.service")
                .containsEntry("app.units.worker", "celery.service")
                .containsEntry("app.units.beat", "celery-beat.service")
                .containsEntry("app.root", "/var/www/obc-system")
                .containsEntry("app.env_file", "/var/www/obc-system/.env")
                .containsEntry("app.source", "/var/www/obc-system/src")
                .containsEntry("app.python", "/var/www/obc-system/venv/bin/python")
                .containsEntry("app.celery", "/var/www/obc-system/venv/bin/celery")
                .containsEntry("app.celery_app", "obc_management")
                .containsEntry("database.host", "db.internal")
                .containsEntry("database.port", "5432")
                .containsEntry("database.name", "obc_data")
                .containsEntry("redis.host", "cache.internal")
                .containsEntry("redis.port", "6380")
                .containsEntry("site.url", "https://obc.example.gov.ph");
        assertThat(found.toString()).doesNotContain("c4n4ry");
        assertThat(redactor.redact("c4n4ry-word c4n4ry-redis")).doesNotContain("c4n4ry");
        assertThat(server.asked()).noneMatch(line -> line.contains("systemctl show") && line.contains("celery@"));
    }

    @Test
    void whatCannotBeReadIsNamedAndHidesNothingElse() {
        server.on("systemctl list-unit-files", "gunicorn.service enabled\n");
        server.on("systemctl show", unit("gunicorn.service", "", "/var/www/obc-system/venv/bin/gunicorn wsgi"));
        server.fails("cat --", 1);
        files();

        Discovered discovered = look();

        assertThat(found(discovered)).containsEntry("app.source", "/var/www/obc-system/src");
        assertThat(discovered.unknown()).hasSize(1);
    }

    @Test
    void aServerWithoutTheApplicationSuggestsNothing() {
        server.on("systemctl list-unit-files", "ssh.service enabled\n");
        server.on("systemctl show", unit("ssh.service", "", "/usr/sbin/sshd -D"));
        files();

        Discovered discovered = look();

        assertThat(discovered.proposals()).isEmpty();
        assertThat(discovered.unknown())
                .singleElement()
                .satisfies(why -> assertThat(why.code().code()).isEqualTo("ENV-MISSING"));
    }

    @Test
    void aServerWithoutSystemdIsAFailure() {
        assertThatThrownBy(this::look).hasMessage("CMD-MISSING");
    }

    @Test
    void theTrainingServerSuggestsWhatItsProfileSaysAlready() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard());
                TargetSystem target = OpenedSandbox.open(sandbox.profile(directory), directory)) {
            Profile profile = target.profile();

            Map<String, String> found = found(new Discovery(target).look(Cancellation.none()));

            assertThat(found)
                    .containsEntry("app.root", profile.app().root())
                    .containsEntry("app.env_file", profile.app().envFile())
                    .containsEntry("app.source", profile.app().source())
                    .containsEntry("app.python", profile.app().python())
                    .containsEntry("app.celery", profile.app().celery())
                    .containsEntry("app.celery_app", profile.app().celeryApp())
                    .containsEntry("app.units.app", profile.app().units().app())
                    .containsEntry("app.units.worker", profile.app().units().worker())
                    .containsEntry("app.units.beat", profile.app().units().beat())
                    .containsEntry("database.host", "127.0.0.1")
                    .containsEntry("site.url", "https://obcms.gov.ph");
        }
    }

    private Discovered look() {
        Profile profile = ProfileFiles.parse("old", PROFILE);
        try (TargetSystem target = new TargetSystem(
                profile, host -> server, DatabaseCredentials.none(), redactor, DatabaseLimits.usual())) {
            return new Discovery(target).look(Cancellation.none());
        }
    }

    private static Map<String, String> found(Discovered discovered) {
        return discovered.proposals().stream()
                .peek(proposal -> assertThat(proposal.shape()).isNotEqualTo(ValueShape.FLAG))
                .collect(Collectors.toMap(Proposal::key, Proposal::value));
    }

    private static String units() {
        return String.join(
                "",
                List.of(
                        unit("ssh.service", "", "/usr/sbin/sshd -D"),
                        unit(
                                "gunicorn.service",
                                "/var/www/obc-system/.env (ignore_errors=yes)",
                                "/var/www/obc-system/venv/bin/gunicorn --workers 9 obc_management.wsgi"),
                        unit(
                                "celery.service",
                                "",
                                "/var/www/obc-system/venv/bin/celery --app=obc_management worker -l info"),
                        unit("celery-beat.service", "", "/var/www/obc-system/venv/bin/celery -A obc_management beat"),
                        unit("flower.service", "", "/usr/bin/celery -A x flower")));
    }

    private static String unit(String name, String file, String start) {
        return """
                Id=%1$s
                LoadState=loaded
                ActiveState=active
                SubState=running
                ExecMainStartTimestamp=
                TimeoutStartUSec=1min 30s
                TimeoutStopUSec=5s
                User=obc
                WorkingDirectory=/var/www/obc-system/src
                EnvironmentFiles=%2$s
                NeedDaemonReload=no
                ExecStart={ path=%3$s ; argv[]=%3$s ; ignore_errors=no ; pid=1 }

                """.formatted(name, file, start);
    }

    private void files() {
        server.on("stat", this::stat);
    }

    private Finished stat(RemoteCommand<?> command) {
        String path = Objects.requireNonNull(command.argv().getLast());
        return files.contains(path)
                ? FakeHost.said("regular file\t10\t640\tobc\tobc\t1767571200.000000000\n")
                : new Finished(1, new byte[0], "no such file");
    }
}
