package org.bmms.console.ui.onboarding;

import org.bmms.console.ui.help.HelpTopic;
import org.jspecify.annotations.Nullable;

/** The parts of the screen. */
public enum OnboardingPart {
    /** One organisation and its users, by a form. */
    ONE("ui-onboarding.part.one", HelpTopic.ONBOARDING),
    /** Many of them, from a file. */
    BATCH("ui-onboarding.part.batch", HelpTopic.BATCH),
    /** The proof that organisations do not see each other. */
    PROOF("ui-onboarding.part.proof", HelpTopic.ISOLATION);

    private static final char BETWEEN = ':';

    private final String textKey;
    private final HelpTopic help;

    OnboardingPart(String textKey, HelpTopic help) {
        this.textKey = textKey;
        this.help = help;
    }

    /** What the guide tells about it. */
    HelpTopic help() {
        return help;
    }

    String textKey() {
        return textKey;
    }

    /**
     * How a navigator leads to this part: the detail of the screen.
     *
     * @param of what of the part, such as the code of an organisation; null for the part as it was left
     */
    public String detail(@Nullable String of) {
        return of == null ? name() : name() + BETWEEN + of;
    }

    /** The part that a detail leads to. */
    static OnboardingPart of(String detail) {
        int at = detail.indexOf(BETWEEN);
        return valueOf(at < 0 ? detail : detail.substring(0, at));
    }

    /** What of the part a detail leads to; null for the part as it was left. */
    static @Nullable String within(String detail) {
        int at = detail.indexOf(BETWEEN);
        return at < 0 ? null : detail.substring(at + 1);
    }
}
