package org.bmms.console.target.fingerprint;

/** Kinds of remarkable things in a fingerprint. */
public enum FindingCode {
    /** A line of the settings file may surprise. */
    HAZARD("target.finding.hazard"),
    /** A unit gives its processes a setting of the mode, which wins over the settings file. */
    OVERRIDE("target.finding.override"),
    /** A file of a unit's environment cannot be read. */
    ENVIRONMENT_UNREADABLE("target.finding.environment"),
    /** Processes were started before the settings file was changed. */
    STALE("target.finding.stale"),
    /** The settings file says another mode than the application sees. */
    MODE("target.finding.mode"),
    /** A setting differs between hosts. */
    HOSTS_DIFFER("target.finding.differ"),
    /** Hosts run different versions of the code. */
    COMMITS_DIFFER("target.finding.commits"),
    /** A unit does not exist. */
    UNIT_MISSING("target.finding.missing"),
    /** A unit does not run. */
    UNIT_DOWN("target.finding.down"),
    /** A unit's files were changed since systemd read them. */
    NEEDS_RELOAD("target.finding.reload"),
    /** systemd kills the application before its requests have ended. */
    STOP_TIMEOUT("target.finding.timeout"),
    /** A server's clock is off. */
    CLOCK("target.finding.clock"),
    /** A part could not be read. */
    UNREADABLE("target.finding.unreadable");

    private final String textKey;

    FindingCode(String textKey) {
        this.textKey = textKey;
    }

    /** The key of its text. */
    public String textKey() {
        return textKey;
    }

    /** Whether something is not as it should be right now, rather than worth knowing. */
    public boolean isSerious() {
        return switch (this) {
            case OVERRIDE, STALE, MODE, UNIT_MISSING, UNIT_DOWN, UNREADABLE -> true;
            case HAZARD, ENVIRONMENT_UNREADABLE, HOSTS_DIFFER, COMMITS_DIFFER, NEEDS_RELOAD, STOP_TIMEOUT, CLOCK ->
                false;
        };
    }
}
