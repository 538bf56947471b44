package org.bmms.console.target.profile;

import org.bmms.console.base.Digest;

/**
 * The file of a profile as it was read at one time.
 *
 * @param name the file's name without suffix
 * @param toml its content
 */
public record StoredProfile(String name, String toml) {

    /** By which it is known whether somebody changed it meanwhile. */
    public String sha256() {
        return Digest.sha256(toml);
    }
}
