package org.bmms.console.ui.frame;

import java.util.Locale;
import org.bmms.console.ui.look.Icon;

/** The screens that the navigation leads to. */
public enum Screen {
    OVERVIEW(Icon.OVERVIEW),
    COVERAGE(Icon.GAUGE),
    ACTIVATION(Icon.SWITCH),
    ORGANIZATIONS(Icon.BUILDING),
    ONBOARDING(Icon.ONBOARD),
    CHECKLIST(Icon.CHECKLIST),
    MONITORING(Icon.PULSE),
    LOGS(Icon.LOGS),
    HISTORY(Icon.HISTORY),
    SETTINGS(Icon.SETTINGS);

    /** What one asks the activation for to be led to where a backup is made; anything else is the id of a run there. */
    public static final String BACKUP = "backup";

    private final Icon icon;

    Screen(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    /** Whether it is set apart from the others, at the bottom. */
    boolean isLast() {
        return this == SETTINGS;
    }

    /** The id of the button that leads to it. */
    public String navigationId() {
        return "navigation-" + name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    String textKey() {
        return "ui.screen." + name().toLowerCase(Locale.ROOT);
    }
}
