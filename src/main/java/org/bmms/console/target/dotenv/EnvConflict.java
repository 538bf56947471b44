package org.bmms.console.target.dotenv;

import org.jspecify.annotations.Nullable;

/**
 * A switched setting that somebody changed after the switch, so that taking it back would overwrite a decision; secret
 * values are masked.
 *
 * @param key the setting
 * @param original its value before the switch; null if it was not there
 * @param switched its value after the switch; null if it was not there
 * @param current its value now; null if it is not there
 */
public record EnvConflict(
        String key,
        @Nullable String original,
        @Nullable String switched,
        @Nullable String current) {

    /** Masks the values if they are secret. */
    public EnvConflict {
        original = SecretKeys.shown(key, original);
        switched = SecretKeys.shown(key, switched);
        current = SecretKeys.shown(key, current);
    }
}
