package org.bmms.console.ui.activation;

import java.time.Duration;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.KnownSwitch;
import org.jspecify.annotations.Nullable;

/** What can honestly be said of the downtime before it has happened. */
final class DowntimeWords {
    private static final double MILLISECONDS = 1000;

    private DowntimeWords() {}

    /** A figure. */
    static Message figure(ReviewPicture picture) {
        Duration time = measured(picture);
        return time == null
                ? Message.of("ui-activation.downtime.unmeasured")
                : Message.of("ui-activation.downtime.about", time.toMillis() / MILLISECONDS);
    }

    /** Where it comes from, and the limit. */
    static Message source(ReviewPicture picture) {
        KnownSwitch known = picture.measured().orElse(null);
        return known == null
                ? Message.of("ui-activation.downtime.limit", picture.longest())
                : Message.of("ui-activation.downtime.source", known.environment(), known.ended(), picture.longest());
    }

    /** For who is about to begin. */
    static Message sentence(ReviewPicture picture) {
        Duration time = measured(picture);
        return time == null
                ? Message.of("ui-activation.downtime.sentence-unmeasured", picture.longest())
                : Message.of("ui-activation.downtime.sentence", time.toMillis() / MILLISECONDS);
    }

    private static @Nullable Duration measured(ReviewPicture picture) {
        return picture.measured().map(KnownSwitch::downtime).orElse(null);
    }
}
