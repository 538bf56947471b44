package org.bmms.console.ui.activation;

import java.util.List;

/** What is read together before a switch, and can be read again without the rest. */
enum CheckPart {
    /** Servers, services, settings, schema: one fingerprint. */
    TARGET(
            "mode",
            "override",
            "hazard",
            "debug",
            "down",
            "timeout",
            "database",
            "schema",
            "migrations",
            "disk",
            "clock"),
    COVERAGE("coverage", "wrong"),
    ORGANIZATIONS("organization", "ocm"),
    TASKS("tasks"),
    BACKUP("backup");

    @SuppressWarnings("ImmutableEnumChecker") // List.of() does not change.
    private final List<String> expected;

    CheckPart(String... expected) {
        this.expected = List.of(expected);
    }

    /** The checks that it answers as a rule; it may find more. */
    List<String> expected() {
        return expected;
    }
}
