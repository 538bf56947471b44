package org.bmms.console.target.profile;

import org.jspecify.annotations.Nullable;

/**
 * From where on a measured value needs attention, and from where on it is a failure. Where less is worse, the failure is
 * the lower one of both.
 *
 * @param attention null if nothing needs attention
 * @param failed null if nothing is a failure
 */
public record Limits(@Nullable Long attention, @Nullable Long failed) {

    /** For what is only shown. */
    public static Limits none() {
        return new Limits(null, null);
    }
}
