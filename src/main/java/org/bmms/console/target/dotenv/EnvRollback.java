package org.bmms.console.target.dotenv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What takes a switch back: only the settings that it changed return to their values before, whatever else was edited
 * meanwhile stays, and settings that it added go (checklist § Emergency Rollback, without its gap: every switched
 * setting returns).
 *
 * @param result the file after the rollback
 * @param changes what the rollback changes
 * @param conflicts settings that were edited since the switch; they are left as they are
 */
public record EnvRollback(DotEnv result, List<EnvChange> changes, List<EnvConflict> conflicts) {

    public EnvRollback {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Merges three versions.
     *
     * @param original the file before the switch
     * @param switched the file that the switch wrote
     * @param current the file as it is now
     */
    public static EnvRollback of(DotEnv original, DotEnv switched, DotEnv current) {
        if (current.equals(switched)) {
            return new EnvRollback(original, EnvChange.between(current, original), List.of());
        }
        Map<String, String> before = original.values(EnvironRules.STRIP_COMMENTS);
        Map<String, String> after = switched.values(EnvironRules.STRIP_COMMENTS);
        Map<String, String> now = current.values(EnvironRules.STRIP_COMMENTS);
        List<EnvConflict> conflicts = new ArrayList<>();
        DotEnv result = current;
        for (String key : EnvChange.between(original, switched).stream()
                .map(EnvChange::key)
                .toList()) {
            if (Objects.equals(now.get(key), before.get(key))) {
                continue;
            }
            if (Objects.equals(now.get(key), after.get(key))) {
                result = before.containsKey(key) ? result.withRawOf(original, key) : result.without(key);
            } else {
                conflicts.add(new EnvConflict(key, before.get(key), after.get(key), now.get(key)));
            }
        }
        return new EnvRollback(result, EnvChange.between(current, result), conflicts);
    }
}
