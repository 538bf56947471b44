package org.bmms.console.ui.frame;

import java.util.Locale;
import org.bmms.console.ui.help.HelpTopic;
import org.bmms.console.ui.look.Icon;

/** The screens that the navigation leads to. */
public enum Screen {
    OVERVIEW(Icon.OVERVIEW, HelpTopic.OVERVIEW),
    COVERAGE(Icon.GAUGE, HelpTopic.COVERAGE),
    ACTIVATION(Icon.SWITCH, HelpTopic.ACTIVATION),
    ORGANIZATIONS(Icon.BUILDING, HelpTopic.ORGANIZATIONS),
    ONBOARDING(Icon.ONBOARD, HelpTopic.ONBOARDING),
    CHECKLIST(Icon.CHECKLIST, HelpTopic.CHECKLIST),
    MONITORING(Icon.PULSE, HelpTopic.MONITORING),
    LOGS(Icon.LOGS, HelpTopic.LOGS),
    HISTORY(Icon.HISTORY, HelpTopic.HISTORY),
    SETTINGS(Icon.SETTINGS, HelpTopic.SETTINGS);

    /** What one asks the activation for to be led to where a backup is made; anything else is the id of a run there. */
    public static final String BACKUP = "backup";

    private final Icon icon;
    private final HelpTopic help;

    Screen(Icon icon, HelpTopic help) {
        this.icon = icon;
        this.help = help;
    }

    /** What the guide tells about it. */
    public HelpTopic help() {
        return help;
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
