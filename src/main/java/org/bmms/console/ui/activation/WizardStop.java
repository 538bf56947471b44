package org.bmms.console.ui.activation;

import java.util.List;
import java.util.Locale;
import org.bmms.console.base.Message;
import org.bmms.console.ui.help.HelpTopic;

/** The stops on the way to BMMS mode, in their order. */
enum WizardStop {
    PREREQUISITES,
    PREFLIGHT,
    BACKUP,
    REVIEW,
    CONFIRM,
    RUN,
    VERIFY;

    private static final List<WizardStop> ORDER = List.of(values());

    /** What the guide tells about it. */
    HelpTopic help() {
        return switch (this) {
            case BACKUP -> HelpTopic.BACKUP;
            case VERIFY -> HelpTopic.DECISION;
            case PREREQUISITES, PREFLIGHT, REVIEW, CONFIRM, RUN -> HelpTopic.ACTIVATION;
        };
    }

    /** Its place, from 1. */
    int number() {
        return ORDER.indexOf(this) + 1;
    }

    /** The one after it; itself if it is the last. */
    WizardStop after() {
        return ORDER.get(Math.min(number(), ORDER.size() - 1));
    }

    /** The one before it; itself if it is the first. */
    WizardStop before() {
        return ORDER.get(Math.max(0, number() - 2));
    }

    /** Its name. */
    Message title() {
        return Message.of("ui-activation.stop." + name().toLowerCase(Locale.ROOT));
    }

    boolean isBefore(WizardStop other) {
        return compareTo(other) < 0;
    }
}
