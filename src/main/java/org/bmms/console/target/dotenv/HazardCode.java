package org.bmms.console.target.dotenv;

/** Kinds of lines in a settings file that do not mean what they seem to mean. */
public enum HazardCode {
    /** A comment after a value becomes part of it, or leaves its spaces behind. */
    TRAILING_COMMENT("target.hazard.comment", false),
    /** An unquoted or double-quoted {@code #} cuts the value off in some versions of django-environ. */
    HASH_IN_VALUE("target.hazard.hash", false),
    /** Spaces before or after the value belong to it. */
    SPACE_IN_VALUE("target.hazard.space", false),
    /** The line looks like an assignment, but django-environ ignores it: indented, or spaces around the equals sign. */
    IGNORED("target.hazard.ignored", false),
    /** The line is neither an assignment nor a comment. */
    NOT_AN_ASSIGNMENT("target.hazard.nothing", false),
    /** The key was assigned before; only this line counts. */
    DUPLICATE("target.hazard.duplicate", false),
    /** A value that begins with {@code $} is replaced by the variable of that name. */
    REFERENCE("target.hazard.reference", false),
    /** The file begins with a byte order mark, which makes its first line unreadable. */
    BYTE_ORDER_MARK("target.hazard.bom", false),
    /** A form feed or a Unicode separator splits the line in two. */
    SEPARATOR("target.hazard.separator", false),
    /** A word that is silently false. */
    UNCLEAR_BOOLEAN("target.hazard.boolean", false),
    /** A mode that is neither {@code obcms} nor {@code bmms}, exactly so written, and therefore OBCMS. */
    UNKNOWN_MODE("target.hazard.mode", false),
    /** systemd ignores a line that begins with {@code export}. */
    EXPORT("target.hazard.export", true),
    /** A quoted value goes on in the next line for systemd. */
    SPANS_LINES("target.hazard.spans", true),
    /** systemd reads another value. */
    SYSTEMD_DIFFERS("target.hazard.systemd", true);

    private final String textKey;
    private final boolean systemdOnly;

    HazardCode(String textKey, boolean systemdOnly) {
        this.textKey = textKey;
        this.systemdOnly = systemdOnly;
    }

    /** The key of the text that explains it; the remedy's key ends in {@code .remedy}. */
    public String textKey() {
        return textKey;
    }

    /** Whether it only matters where a unit loads the file by {@code EnvironmentFile=}. */
    public boolean systemdOnly() {
        return systemdOnly;
    }
}
