package org.bmms.console.target.fingerprint;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.OrganizationModel;
import org.bmms.console.database.SchemaState;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.DjangoProbe;
import org.bmms.console.remote.command.Finished;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.target.host.FakeHost;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.RedisProfile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.SiteProfile;
import org.bmms.console.target.redis.RedisFacts;

/** An environment of fake hosts as the checklist has it, to be varied by a test before it is looked at. */
final class FakeTarget {
    static final Instant NOW = Instant.parse("2026-01-05T02:00:00Z");
    static final String ENV = """
            BMMS_MODE=obcms
            ENABLE_MULTI_TENANT=0
            SECRET_KEY='c4n4ry'
            """;
    private static final List<String> ENVIRONMENTS = List.of("", "BMMS_MODE=bmms ", "BMMS_MODE=obcms ");
    private static final String STARTED = "Mon 2026-01-05 01:00:00.000000 UTC";

    final List<HostProfile> profiles = new ArrayList<>();
    final Map<String, FakeHost> hosts = new TreeMap<>();
    Fact<SchemaFacts> schema = Fact.of(new SchemaFacts(
            "obcms_prod",
            "17.2",
            OrganizationModel.Variant.DETAILED,
            SchemaState.NULLABLE,
            null,
            Map.of("public.mana_need", false)));

    static FakeTarget single() {
        FakeTarget target = new FakeTarget();
        target.host("app1", Set.of(Role.APP, Role.WORKER, Role.BEAT));
        return target;
    }

    FakeHost host(String name, Set<Role> roles) {
        profiles.add(new HostProfile(name, name, 22, "deploy", null, roles, null, null));
        FakeHost host = new FakeHost(name);
        hosts.put(name, host);
        env(name, ENV);
        unit(name, "Environment=PATH=/opt/obcms/venv/bin SECRET_KEY=c4n4ry\n");
        django(name, Map.of("is_bmms_mode", false, "bmms_mode", "obcms", "django_version", "5.2.7", "debug", false));
        host.on("date", "%d.000000000 +0800\n".formatted(NOW.getEpochSecond()));
        host.on("git", "0123456789abcdef\t2025-10-14T08:00:00+08:00\tSecond tenant\n");
        host.on("df", "Avail Size Mounted on\n5000000000 9000000000 /\n");
        for (String environment : ENVIRONMENTS) {
            host.on(
                    "env --chdir=/opt/obcms/src " + environment + "/opt/obcms/venv/bin/python manage.py showmigrations",
                    """
                    [X]  organizations.0001_initial
                    [X]  mana.0022_organization
                    [ ]  mana.0023_required
                    """);
        }
        host.on("cat -- /opt/obcms/gunicorn.conf.py", "preload_app = True\ngraceful_timeout = 45  # s\n");
        return host;
    }

    FakeTarget env(String name, String content) {
        on(name).on("cat -- /opt/obcms/.env", content)
                .on(
                        "stat",
                        "regular file\t%d\t640\tobcms\tobcms\t%d.000000000\n"
                                .formatted(
                                        content.length(),
                                        NOW.minus(Duration.ofHours(2)).getEpochSecond()));
        return this;
    }

    FakeTarget unit(String name, String more) {
        StringBuilder text = new StringBuilder();
        HostProfile profile = profiles.stream()
                .filter(host -> host.name().equals(name))
                .findFirst()
                .orElseThrow();
        for (String unit : AppProfile.at("/opt/obcms").units().of(profile.roles())) {
            text.append("""
                    Id=%s
                    LoadState=loaded
                    ActiveState=active
                    SubState=running
                    UnitFileState=enabled
                    Result=success
                    Type=notify
                    MainPID=4711
                    ExecMainStartTimestamp=%s
                    ExecMainStatus=0
                    NRestarts=0
                    TimeoutStartUSec=1min 30s
                    TimeoutStopUSec=5s
                    User=obcms
                    WorkingDirectory=/opt/obcms/src
                    NeedDaemonReload=no
                    ExecStart={ path=/opt/obcms/venv/bin/gunicorn ; argv[]=/opt/obcms/venv/bin/gunicorn --config /opt/obcms/gunicorn.conf.py wsgi ; pid=4711 }
                    %s
                    """.formatted(unit, STARTED, more));
        }
        on(name).on("systemctl show", text.toString());
        return this;
    }

    FakeTarget django(String name, Map<String, Object> answer) {
        for (String environment : ENVIRONMENTS) {
            on(name).on(
                            "env --chdir=/opt/obcms/src " + environment + "/opt/obcms/venv/bin/python manage.py shell",
                            command ->
                                    FakeHost.said("banner\n" + probe(command).sentinel() + "\n" + Json.write(answer)));
        }
        return this;
    }

    private static DjangoProbe probe(RemoteCommand<?> command) {
        return (DjangoProbe) (command instanceof AsUser<?>(String user, RemoteCommand<?> own) ? own : command);
    }

    FakeHost on(String name) {
        return Objects.requireNonNull(hosts.get(name));
    }

    Profile profile() {
        return new Profile(
                "obcms-test",
                Kind.TRAINING,
                profiles,
                List.of(),
                AppProfile.at("/opt/obcms"),
                DatabaseProfile.fromSettings(),
                RedisProfile.fromSettings(),
                SiteProfile.at(URI.create("http://localhost")),
                PolicyProfile.of(Kind.TRAINING));
    }

    FingerprintProbe probe() {
        Profile profile = profile();
        List<TargetHost> targets = profiles.stream()
                .map(host -> new TargetHost(on(host.name()), host, profile.app()))
                .toList();
        return new FingerprintProbe(
                profile,
                targets,
                () -> schema.get()
                        .orElseThrow(() -> Failure.unchanged(DatabaseFailure.NO_ORGANIZATION_TABLE, "x")
                                .asException()),
                () -> new RedisFacts("7.4.0", Duration.ofMillis(1), 3, 0),
                () -> NOW);
    }

    Fingerprint look() {
        return probe().take();
    }

    static Finished failed() {
        return new Finished(1, new byte[0], "permission denied");
    }
}
