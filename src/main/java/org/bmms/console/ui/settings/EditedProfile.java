package org.bmms.console.ui.settings;

import org.bmms.console.target.profile.ProfileDraft;
import org.bmms.console.target.profile.StoredProfile;
import org.jspecify.annotations.Nullable;

/**
 * What an editor begins with.
 *
 * @param draft what the profile says
 * @param before its file as it was read; null of a new one
 */
public record EditedProfile(ProfileDraft draft, @Nullable StoredProfile before) {

    /** A new one. */
    public static EditedProfile empty() {
        return new EditedProfile(ProfileDraft.empty(), null);
    }

    /** One that there is. */
    public static EditedProfile of(StoredProfile stored) {
        return new EditedProfile(ProfileDraft.of(stored.name(), stored.toml()), stored);
    }
}
