package org.bmms.console.ui.settings;

import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.ui.settings.FormField.Input;

/** The keys of a profile in groups, in the order of the editor. */
enum FormGroup {
    ENVIRONMENT("", field("name", Input.TEXT), field("kind", Input.KIND)),
    HOSTS(
            "hosts",
            field("name", Input.TEXT),
            field("address", Input.TEXT),
            field("user", Input.TEXT),
            field("port", Input.WHOLE),
            field("key_file", Input.FILE),
            field("roles", Input.ROLES),
            field("jump", Input.JUMP_HOST),
            field("units.app", Input.TEXT),
            field("units.worker", Input.TEXT),
            field("units.beat", Input.TEXT)),
    JUMP_HOSTS(
            "jump_hosts",
            field("name", Input.TEXT),
            field("address", Input.TEXT),
            field("user", Input.TEXT),
            field("port", Input.WHOLE),
            field("key_file", Input.FILE)),
    APPLICATION(
            "app",
            field("root", Input.TEXT),
            field("env_file", Input.TEXT),
            field("source", Input.TEXT),
            field("python", Input.TEXT),
            field("celery", Input.TEXT),
            field("celery_app", Input.TEXT),
            field("backups", Input.TEXT),
            field("user", Input.TEXT),
            field("site_backup_script", Input.TEXT),
            field("units.app", Input.TEXT),
            field("units.worker", Input.TEXT),
            field("units.beat", Input.TEXT)),
    DATABASE(
            "database",
            field("host", Input.TEXT),
            field("port", Input.WHOLE),
            field("servers", Input.LIST),
            field("standby", Input.TEXT),
            field("name", Input.TEXT),
            field("user", Input.TEXT),
            field("via", Input.HOST),
            field("direct", Input.FLAG),
            field("maintenance_user", Input.TEXT),
            field("console_database", Input.TEXT)),
    REDIS(
            "redis",
            field("host", Input.TEXT),
            field("port", Input.WHOLE),
            field("sentinels", Input.LIST),
            field("master", Input.TEXT),
            field("via", Input.HOST),
            field("direct", Input.FLAG),
            field("queue", Input.TEXT)),
    SITE(
            "site",
            field("url", Input.TEXT),
            field("connect_to", Input.TEXT),
            field("ca_file", Input.FILE),
            field("health", Input.TEXT),
            field("ready", Input.TEXT),
            field("home", Input.TEXT)),
    POLICY(
            "policy",
            field("guard_seconds", Input.WHOLE),
            field("restart_limit_seconds", Input.WHOLE),
            field("ready_limit_seconds", Input.WHOLE),
            field("celery_drain_seconds", Input.WHOLE),
            field("backup_retention_days", Input.WHOLE),
            field("keep_backups", Input.WHOLE),
            field("backup_max_age_hours", Input.WHOLE),
            field("rollback_on_failure", Input.FLAG),
            field("plan_expiry_minutes", Input.WHOLE),
            field("required_models", Input.LIST),
            field("accepted_without_organization", Input.LIST),
            field("default_organization_code", Input.TEXT),
            field("ocm_code", Input.TEXT)),
    NOTIFICATIONS("notifications", field("on", Input.LIST), field("language", Input.TEXT)),
    EMAIL(
            "notifications.email",
            field("server", Input.TEXT),
            field("port", Input.WHOLE),
            field("encryption", Input.TEXT),
            field("user", Input.TEXT),
            field("ca_file", Input.FILE),
            field("from", Input.TEXT),
            field("to", Input.LIST)),
    WEBHOOK("notifications.webhook", field("server", Input.TEXT), field("ca_file", Input.FILE)),
    MONITORING("monitoring", field("interval_seconds", Input.WHOLE));

    private final String table;

    @SuppressWarnings("ImmutableEnumChecker") // List.of() does not change.
    private final List<FormField> fields;

    FormGroup(String table, FormField... fields) {
        this.table = table;
        this.fields = List.of(fields);
    }

    private static FormField field(String key, Input input) {
        return new FormField(key, input);
    }

    /** The table of its keys in the file; empty for the top. */
    String table() {
        return table;
    }

    /** Whether there may be several of its tables. */
    boolean isList() {
        return this == HOSTS || this == JUMP_HOSTS;
    }

    /** Its fields, with full keys; of a list those of one table, by its number. */
    List<FormField> fields(int number) {
        String start = table.isEmpty() ? "" : isList() ? table + "[" + number + "]." : table + ".";
        return fields.stream()
                .map(field -> new FormField(start + field.key(), field.input()))
                .toList();
    }

    /** Whether a key is one of its table's, or the table itself. */
    boolean holds(String key) {
        return table.isEmpty()
                ? fields.stream().anyMatch(field -> field.key().equals(key))
                : key.equals(table) || key.startsWith(table + ".") || key.startsWith(table + "[");
    }

    /** The field of a full key, or an empty stream if the editor has none. */
    static Stream<FormField> field(String key) {
        int open = key.indexOf('[');
        int number = open < 0 ? 1 : Integer.parseInt(key.substring(open + 1, key.indexOf(']')));
        return Stream.of(values())
                .flatMap(group -> group.fields(number).stream())
                .filter(field -> field.key().equals(key));
    }
}
