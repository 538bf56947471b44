package org.bmms.console.activation;

import org.jspecify.annotations.Nullable;

/**
 * What a switch rests on, kept in its plan.
 *
 * @param backup the rehearsed backup that a full rollback would use; it is kept as long as this run counts. Null when
 *     switching back
 * @param commit the version of the application's code, by which a switch on staging vouches for the one in production;
 *     null if it is not known
 */
public record SwitchBasis(@Nullable String backup, @Nullable String commit) {

    static SwitchBasis none() {
        return new SwitchBasis(null, null);
    }
}
