package org.bmms.console.target.mode;

/** How the application runs. */
public enum Mode {
    /** For one organisation. */
    OBCMS("obcms"),
    /** For many organisations, each seeing its own rows. */
    BMMS("bmms");

    private final String setting;

    Mode(String setting) {
        this.setting = setting;
    }

    /** The value of {@code BMMS_MODE}. */
    public String setting() {
        return setting;
    }

    /** The mode that the application takes from a value: BMMS only for exactly {@code bmms}, OBCMS for all else. */
    public static Mode of(String value) {
        return value.equals(BMMS.setting) ? BMMS : OBCMS;
    }
}
