package org.bmms.console.target.profile;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.target.redis.RedisSentinels;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads a profile from TOML and says exactly which key is wrong, and what is expected there. */
final class ProfileReader {
    private final String file;
    private final Problems problems;

    /** A reader for a file, by the name that failures show; the first problem is thrown. */
    ProfileReader(String file) {
        this(file, Problems.thrown());
    }

    /** A reader that says of all problems; what it reads means something only where there are none. */
    ProfileReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Profile read(String toml, String defaultName) {
        return read(tree(toml), defaultName);
    }

    Profile read(JsonNode tree, String defaultName) {
        new SecretsRefused(file, problems).check(tree);
        Section top = new Section(file, "", tree, problems);
        Kind kind = Kind.valueOf(top.text("kind", Form.KIND).toUpperCase(Locale.ROOT));
        String name = top.text("name", Form.NAME, defaultName);
        AppProfile app = app(top.section("app"));
        List<JumpHost> jumpHosts =
                top.sections("jump_hosts").stream().map(this::jumpHost).toList();
        Set<String> jumpNames = jumpHosts.stream().map(JumpHost::name).collect(Collectors.toSet());
        List<HostProfile> hosts = top.sections("hosts").stream()
                .map(section -> host(section, jumpNames, app.units()))
                .toList();
        if (problems.found().isEmpty()) {
            checkHosts(hosts, jumpHosts);
        }
        Set<String> hostNames = hosts.stream().map(HostProfile::name).collect(Collectors.toSet());
        Profile profile = new Profile(
                name,
                kind,
                withApplication(hosts),
                jumpHosts,
                app,
                database(top.section("database"), hostNames),
                redis(top.section("redis"), hostNames),
                site(top.section("site")),
                policy(top.section("policy"), kind),
                new NotificationsReader(file).read(top.section("notifications")),
                MonitoringReader.read(top.section("monitoring")));
        top.end();
        return profile;
    }

    JsonNode tree(String toml) {
        try {
            return new TomlMapper().readTree(toml);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            int line = at == null ? 0 : at.getLineNr();
            int column = at == null ? 0 : at.getColumnNr();
            throw Failure.unchanged(ProfileFailure.SYNTAX, file, line, column)
                    .withDetail(e.getOriginalMessage())
                    .asException(e);
        }
    }

    private HostProfile host(Section section, Set<String> jumpNames, Units usual) {
        String name = section.text("name", Form.NAME);
        String jump = section.optional("jump", Form.NAME);
        if (jump != null && !jumpNames.contains(jump)) {
            section.wrong("jump", jump, Message.of("profile.expected.jump"));
        }
        Set<Role> roles = section.texts("roles", Form.ROLE, List.of("app", "worker", "beat")).stream()
                .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        HostProfile host = new HostProfile(
                name,
                section.text("address", Form.ADDRESS),
                section.whole("port", 1, 65535, 22),
                section.text("user", Form.USER),
                section.optional("key_file", Form.LOCAL_PATH),
                roles,
                jump,
                section.has("units") ? units(section.section("units"), usual) : null);
        section.end();
        return host;
    }

    private JumpHost jumpHost(Section section) {
        JumpHost host = new JumpHost(
                section.text("name", Form.NAME),
                section.text("address", Form.ADDRESS),
                section.whole("port", 1, 65535, 22),
                section.text("user", Form.USER),
                section.optional("key_file", Form.LOCAL_PATH));
        section.end();
        return host;
    }

    /** Where that is a problem, and known, a host stands in for the one that is missing. */
    private List<HostProfile> withApplication(List<HostProfile> hosts) {
        boolean missing = hosts.stream().noneMatch(host -> host.has(Role.APP));
        if (!missing || problems.found().isEmpty()) {
            return hosts;
        }
        List<HostProfile> completed = new ArrayList<>(hosts);
        completed.add(new HostProfile("", "", 22, "", null, Set.of(Role.APP), null, null));
        return completed;
    }

    private void checkHosts(List<HostProfile> hosts, List<JumpHost> jumpHosts) {
        Set<String> names = new HashSet<>();
        for (String name : hosts.stream().map(HostProfile::name).toList()) {
            if (!names.add(name)) {
                hosts("profile.hosts.twice", name);
            }
        }
        for (String name : jumpHosts.stream().map(JumpHost::name).toList()) {
            if (!names.add(name)) {
                hosts("profile.hosts.twice", name);
            }
        }
        if (hosts.stream().noneMatch(host -> host.has(Role.APP))) {
            hosts("profile.hosts.no-app", "");
        }
        if (hosts.stream().filter(host -> host.has(Role.BEAT)).count() > 1) {
            hosts("profile.hosts.beats", "");
        }
    }

    private void hosts(String key, String name) {
        Message what = Message.of(key, name);
        problems.add(new ProfileProblem("hosts", what, Failure.unchanged(ProfileFailure.HOSTS, file, what)));
    }

    private static Units units(Section section, Units usual) {
        Units units = new Units(
                unit(section.text("app", Form.UNIT, usual.app())),
                unit(section.text("worker", Form.UNIT, usual.worker())),
                unit(section.text("beat", Form.UNIT, usual.beat())));
        section.end();
        return units;
    }

    private static String unit(String name) {
        return name.endsWith(".service") || name.endsWith(".target") ? name : name + ".service";
    }

    private static AppProfile app(Section section) {
        AppProfile usual = AppProfile.at(withoutSlash(section.text("root", Form.SERVER_PATH, "/opt/obcms")));
        AppProfile app = new AppProfile(
                usual.root(),
                section.text("env_file", Form.SERVER_PATH, usual.envFile()),
                section.text("source", Form.SERVER_PATH, usual.source()),
                section.text("python", Form.SERVER_PATH, usual.python()),
                section.text("celery", Form.SERVER_PATH, usual.celery()),
                section.text("celery_app", Form.IDENTIFIER, usual.celeryApp()),
                section.text("backups", Form.SERVER_PATH, usual.backups()),
                section.optional("user", Form.USER),
                units(section.section("units"), usual.units()),
                section.optional("site_backup_script", Form.SERVER_PATH));
        section.end();
        return app;
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static DatabaseProfile database(Section section, Set<String> hostNames) {
        DatabaseProfile database = new DatabaseProfile(
                section.optional("host", Form.ADDRESS),
                section.optionalWhole("port", 1, 65535),
                endpoints(section, "servers", DatabaseAddress.USUAL_PORT),
                section.optional("standby", Form.STANDBY),
                section.optional("name", Form.IDENTIFIER),
                section.optional("user", Form.USER),
                via(section, hostNames),
                section.flag("direct", false),
                section.optional("maintenance_user", Form.USER),
                section.text("console_database", Form.IDENTIFIER, DatabaseProfile.CONSOLE_DATABASE));
        alone(section, "servers");
        section.end();
        return database;
    }

    private static RedisProfile redis(Section section, Set<String> hostNames) {
        RedisProfile redis = new RedisProfile(
                section.optional("host", Form.ADDRESS),
                section.optionalWhole("port", 1, 65535),
                endpoints(section, "sentinels", RedisSentinels.USUAL_PORT),
                section.optional("master", Form.MASTER),
                via(section, hostNames),
                section.flag("direct", false),
                section.text("queue", Form.IDENTIFIER, RedisProfile.QUEUE));
        alone(section, "sentinels");
        section.end();
        return redis;
    }

    private static List<Endpoint> endpoints(Section section, String key, int usualPort) {
        return section.texts(key, Form.SERVER, List.of()).stream()
                .flatMap(text -> Endpoint.parse(text, usualPort).stream())
                .distinct()
                .toList();
    }

    /** One server or a list of them. */
    private static void alone(Section section, String list) {
        if (section.has(list) && (section.has("host") || section.has("port"))) {
            section.wrong(list, list, Message.of("profile.expected.alone"));
        }
    }

    private static @Nullable String via(Section section, Set<String> hostNames) {
        String via = section.optional("via", Form.NAME);
        if (via != null && !hostNames.contains(via)) {
            section.wrong("via", via, Message.of("profile.expected.host"));
        }
        return via;
    }

    private static SiteProfile site(Section section) {
        SiteProfile usual = SiteProfile.at(URI.create(withoutSlash(section.text("url", Form.SITE))));
        SiteProfile site = new SiteProfile(
                usual.url(),
                section.optional("connect_to", Form.ADDRESS_AND_PORT),
                section.optional("ca_file", Form.LOCAL_PATH),
                section.text("health", Form.SITE_PATH, usual.health()),
                section.text("ready", Form.SITE_PATH, usual.ready()),
                section.text("home", Form.SITE_PATH, usual.home()));
        section.end();
        return site;
    }

    private static PolicyProfile policy(Section section, Kind kind) {
        PolicyProfile usual = PolicyProfile.of(kind);
        PolicyProfile policy = new PolicyProfile(
                seconds(section, "guard_seconds", 0, usual.guard()),
                seconds(section, "restart_limit_seconds", 5, usual.restartLimit()),
                seconds(section, "ready_limit_seconds", 5, usual.readyLimit()),
                seconds(section, "celery_drain_seconds", 0, usual.celeryDrain()),
                Duration.ofDays(section.whole("backup_retention_days", 1, 3650, (int)
                        usual.backupRetention().toDays())),
                section.whole("keep_backups", 1, 1000, usual.keepBackups()),
                Duration.ofHours(section.whole("backup_max_age_hours", 1, 720, (int)
                        usual.backupMaxAge().toHours())),
                section.flag("rollback_on_failure", usual.rollbackOnFailure()),
                section.texts("required_models", Form.TABLES, usual.requiredModels()),
                section.texts("accepted_without_organization", Form.TABLES, usual.acceptedWithoutOrganization()),
                Duration.ofMinutes(section.whole(
                        "plan_expiry_minutes", 1, 1440, (int) usual.planExpiry().toMinutes())),
                section.optional("default_organization_code", Form.CODE),
                section.text("ocm_code", Form.CODE, usual.ocmCode()));
        section.end();
        return policy;
    }

    private static Duration seconds(Section section, String key, int least, Duration usual) {
        return Duration.ofSeconds(section.whole(key, least, 3600, (int) usual.toSeconds()));
    }
}
