package org.bmms.console.target.dotenv;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A setting that differs between two files; secret values are masked.
 *
 * @param key the setting
 * @param before its value before; null if it was not there
 * @param after its value after; null if it is not there
 */
public record EnvChange(
        String key, @Nullable String before, @Nullable String after) {

    /** Masks the values if they are secret. */
    public EnvChange {
        before = SecretKeys.shown(key, before);
        after = SecretKeys.shown(key, after);
    }

    /** Every setting that the application reads differently, in the order of the files. */
    public static List<EnvChange> between(DotEnv before, DotEnv after) {
        Map<String, String> old = before.values(EnvironRules.STRIP_COMMENTS);
        Map<String, String> now = after.values(EnvironRules.STRIP_COMMENTS);
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(old.get(key), now.get(key)))
                .map(key -> new EnvChange(key, old.get(key), now.get(key)))
                .toList();
    }
}
