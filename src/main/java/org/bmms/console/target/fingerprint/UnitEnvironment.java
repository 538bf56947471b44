package org.bmms.console.target.fingerprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.mode.ModeSettings;

/**
 * What a unit gives its processes of the mode's settings, in the order in which later ones win: {@code Environment=},
 * then each {@code EnvironmentFile=} (systemd.exec(5)).
 *
 * @param overrides the settings
 * @param unreadableFiles files that neither the login user nor root by sudo could read
 */
public record UnitEnvironment(List<UnitOverride> overrides, List<String> unreadableFiles) {

    public UnitEnvironment {
        overrides = List.copyOf(overrides);
        unreadableFiles = List.copyOf(unreadableFiles);
    }

    /**
     * Reads the unit's files, as the login user or as root by sudo.
     *
     * @param settingsFile the application's settings file, which a unit may load as well
     */
    public static UnitEnvironment of(TargetHost host, UnitStatus unit, String settingsFile) {
        List<UnitOverride> overrides = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        add(overrides, unit.environment(), "Environment", false);
        for (String file : unit.environmentFiles()) {
            try {
                add(overrides, read(host, file), file, file.equals(settingsFile));
            } catch (FailureException e) {
                unreadable.add(file);
            }
        }
        return new UnitEnvironment(overrides, unreadable);
    }

    /** Of equal settings the value that wins. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        overrides.forEach(override -> values.put(override.key(), override.value()));
        return values;
    }

    private static Map<String, String> read(TargetHost host, String file) {
        ReadFile read = new ReadFile(file);
        try {
            return DotEnv.parse(host.run(read)).systemdValues();
        } catch (FailureException e) {
            return readAsRoot(host, read);
        }
    }

    private static Map<String, String> readAsRoot(TargetHost host, ReadFile read) {
        try {
            return DotEnv.parse(host.run(host.asRoot(read))).systemdValues();
        } catch (FailureException e) {
            // What root cannot read is not there: systemd passes over such a file where it may be missing.
            if (e.failure().code() == RemoteFailure.FILE_MISSING) {
                return Map.of();
            }
            throw e;
        }
    }

    private static void add(
            List<UnitOverride> overrides, Map<String, String> environment, String source, boolean settingsFile) {
        for (String key : ModeSettings.OVERRIDABLE) {
            String value = environment.get(key);
            if (value != null) {
                overrides.add(new UnitOverride(key, value, source, settingsFile));
            }
        }
    }
}
