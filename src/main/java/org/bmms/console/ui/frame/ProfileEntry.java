package org.bmms.console.ui.frame;

import java.time.Instant;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A profile in a list.
 *
 * @param file the name of its file, without suffix
 * @param profile what it says; null if it cannot be read
 * @param unreadable why it cannot be read; null if it can
 * @param lastUsed when it was opened last on this workstation; null if never
 */
public record ProfileEntry(
        String file,
        @Nullable Profile profile,
        @Nullable Failure unreadable,
        @Nullable Instant lastUsed) {

    /** The name of the environment, or of the file where that is not known. */
    public String name() {
        return profile == null ? file : profile.name();
    }

    /** What it is for; null if that is not known. */
    public @Nullable Kind kind() {
        return profile == null ? null : profile.kind();
    }

    /** The address of its primary host, or its file where that is not known. */
    public String where() {
        return profile == null ? file + ".toml" : profile.primary().address();
    }

    /** When it was used last. */
    public Message lastUse() {
        return lastUsed == null ? Message.of("ui.profile.unused") : Message.of("ui.profile.used", lastUsed);
    }
}
