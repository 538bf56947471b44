package org.bmms.console.ui.activation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.bmms.console.base.Message;

/** What checks are about, as they are listed together. */
enum CheckGroup {
    CONFIGURATION("mode", "override", "hazard", "environment", "stale", "differ", "commits", "debug"),
    SERVICES("down", "missing", "reload", "timeout", "tasks"),
    DATABASE("database", "schema", "migrations", "coverage", "unscoped", "wrong", "organization", "ocm"),
    ACCESS("unreadable", "disk", "clock", "backup");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of() does not change.
    private final Set<String> checks;

    CheckGroup(String... checks) {
        this.checks = Set.of(checks);
    }

    static CheckGroup of(String check) {
        return Arrays.stream(values())
                .filter(group -> group.checks.contains(check))
                .findFirst()
                .orElse(CONFIGURATION);
    }

    /** What its checks are called. */
    Set<String> checks() {
        return checks;
    }

    Message title() {
        return Message.of("ui-activation.group." + name().toLowerCase(Locale.ROOT));
    }
}
