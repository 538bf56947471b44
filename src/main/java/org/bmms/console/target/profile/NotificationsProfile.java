package org.bmms.console.target.profile;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.bmms.console.base.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what, beside the person at the console (checklist § Emergency Rollback: Notify stakeholders; § BMMS Step 6:
 * Slack notifications).
 *
 * @param on the occasions
 * @param language in which
 * @param email by e-mail; null is not at all
 * @param webhook by webhook; null is not at all
 */
public record NotificationsProfile(
        Set<Occasion> on,
        Language language,
        @Nullable EmailProfile email,
        @Nullable WebhookProfile webhook) {

    public NotificationsProfile {
        on = new TreeSet<>(on);
    }

    /** Nobody is told anything. */
    public static NotificationsProfile nobody() {
        return new NotificationsProfile(EnumSet.allOf(Occasion.class), Language.ENGLISH, null, null);
    }

    /** Whether there is anybody to tell. */
    public boolean isAnybodyTold() {
        return email != null || webhook != null;
    }
}
