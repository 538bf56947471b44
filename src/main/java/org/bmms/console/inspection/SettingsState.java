package org.bmms.console.inspection;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The settings file of a host as far as the checklist asks, without any secret (checklist § Step 3: Environment
 * Configuration).
 *
 * @param path where
 * @param owner whom it belongs to
 * @param permissions octal digits
 * @param keys the settings that have a value
 * @param mode the settings of the mode and of what is shown to visitors, with their values
 * @param copies names of copies of it beside it
 */
public record SettingsState(
        String path, String owner, String permissions, Set<String> keys, Map<String, String> mode, Set<String> copies) {

    /** The settings whose values are kept. */
    public static final Set<String> SHOWN = Set.of(
            "BMMS_MODE", "ENABLE_MULTI_TENANT", "ALLOW_ORGANIZATION_SWITCHING", "DEBUG", "OCM_ORGANIZATION_CODE");

    public SettingsState {
        keys = new TreeSet<>(keys);
        mode = new TreeMap<>(mode);
        copies = new TreeSet<>(copies);
    }
}
