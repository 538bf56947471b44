package org.bmms.console.target.profile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.base.Endpoint;
import org.jspecify.annotations.Nullable;

/** Writes a profile as TOML, every value spelled out, so that a reader sees the defaults too. */
final class ProfileWriter {
    private final StringBuilder toml = new StringBuilder();

    static String toml(Profile profile) {
        return new ProfileWriter().write(profile);
    }

    private String write(Profile profile) {
        put("name", profile.name());
        put("kind", lower(profile.kind()));
        profile.hosts().forEach(this::host);
        profile.jumpHosts().forEach(this::jumpHost);
        app(profile.app());
        database(profile.database());
        redis(profile.redis());
        site(profile.site());
        policy(profile.policy());
        notifications(profile.notifications());
        monitoring(profile.monitoring());
        return toml.toString();
    }

    private void host(HostProfile host) {
        table("[[hosts]]");
        put("name", host.name());
        put("address", host.address());
        put("port", host.port());
        put("user", host.user());
        put("key_file", host.keyFile());
        put("roles", host.roles().stream().sorted().map(ProfileWriter::lower).toList());
        put("jump", host.jump());
        if (host.units() != null) {
            table("[hosts.units]");
            units(host.units());
        }
    }

    private void jumpHost(JumpHost host) {
        table("[[jump_hosts]]");
        put("name", host.name());
        put("address", host.address());
        put("port", host.port());
        put("user", host.user());
        put("key_file", host.keyFile());
    }

    private void app(AppProfile app) {
        table("[app]");
        put("root", app.root());
        put("env_file", app.envFile());
        put("source", app.source());
        put("python", app.python());
        put("celery", app.celery());
        put("celery_app", app.celeryApp());
        put("backups", app.backups());
        put("user", app.user());
        put("site_backup_script", app.siteBackupScript());
        table("[app.units]");
        units(app.units());
    }

    private void units(Units units) {
        put("app", units.app());
        put("worker", units.worker());
        put("beat", units.beat());
    }

    private void database(DatabaseProfile database) {
        table("[database]");
        put("host", database.host());
        put("port", database.port());
        putServers("servers", database.servers());
        put("standby", database.standby());
        put("name", database.name());
        put("user", database.user());
        put("via", database.via());
        put("direct", database.direct());
        put("maintenance_user", database.maintenanceUser());
        put("console_database", database.consoleDatabase());
    }

    private void redis(RedisProfile redis) {
        table("[redis]");
        put("host", redis.host());
        put("port", redis.port());
        putServers("sentinels", redis.sentinels());
        put("master", redis.master());
        put("via", redis.via());
        put("direct", redis.direct());
        put("queue", redis.queue());
    }

    private void site(SiteProfile site) {
        table("[site]");
        put("url", site.url().toString());
        put("connect_to", site.connectTo());
        put("ca_file", site.caFile());
        put("health", site.health());
        put("ready", site.ready());
        put("home", site.home());
    }

    private void policy(PolicyProfile policy) {
        table("[policy]");
        put("guard_seconds", policy.guard().toSeconds());
        put("restart_limit_seconds", policy.restartLimit().toSeconds());
        put("ready_limit_seconds", policy.readyLimit().toSeconds());
        put("celery_drain_seconds", policy.celeryDrain().toSeconds());
        put("backup_retention_days", policy.backupRetention().toDays());
        put("keep_backups", policy.keepBackups());
        put("backup_max_age_hours", policy.backupMaxAge().toHours());
        put("rollback_on_failure", policy.rollbackOnFailure());
        put("required_models", policy.requiredModels());
        put("accepted_without_organization", policy.acceptedWithoutOrganization());
        put("plan_expiry_minutes", policy.planExpiry().toMinutes());
        put("default_organization_code", policy.defaultOrganizationCode());
        put("ocm_code", policy.ocmCode());
    }

    private void notifications(NotificationsProfile notifications) {
        table("[notifications]");
        put("on", notifications.on().stream().map(Occasion::word).toList());
        put("language", notifications.language().tag());
        EmailProfile email = notifications.email();
        if (email != null) {
            table("[notifications.email]");
            put("server", email.server());
            put("port", email.port());
            put("encryption", lower(email.encryption()));
            put("user", email.user());
            put("ca_file", email.caFile());
            put("from", email.from());
            put("to", email.to());
        }
        WebhookProfile webhook = notifications.webhook();
        if (webhook != null) {
            table("[notifications.webhook]");
            put("server", webhook.server().toString());
            put("ca_file", webhook.caFile());
        }
    }

    private void monitoring(MonitoringProfile monitoring) {
        table("[monitoring]");
        put("interval_seconds", monitoring.interval().toSeconds());
        table("[monitoring.limits]");
        monitoring
                .limits()
                .forEach((measure, limits) -> put(
                        measure.key(),
                        Stream.of(limits.attention(), limits.failed())
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private void table(String header) {
        toml.append('\n').append(header).append('\n');
    }

    /** No list is not the same as an empty one: then it is one server. */
    private void putServers(String key, List<Endpoint> servers) {
        put(
                key,
                servers.isEmpty()
                        ? null
                        : servers.stream().map(Endpoint::toString).toList());
    }

    private void put(String key, @Nullable Object value) {
        if (value != null) {
            toml.append(key).append(" = ").append(literal(value)).append('\n');
        }
    }

    private static String literal(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Collection<?> list ->
                list.stream().map(ProfileWriter::literal).collect(Collectors.joining(", ", "[", "]"));
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
