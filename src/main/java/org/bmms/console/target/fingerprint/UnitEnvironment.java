package org.bmms.console.target.fingerprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.ReadFile;
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
record UnitEnvironment(List<UnitOverride> overrides, List<String> unreadableFiles) {

    static UnitEnvironment of(TargetHost host, UnitStatus unit, String settingsFile) {
        List<UnitOverride> overrides = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        add(overrides, unit.environment(), "Environment", false);
        for (String file : unit.environmentFiles()) {
            try {
                add(overrides, read(host, file).systemdValues(), file, file.equals(settingsFile));
            } catch (FailureException e) {
                unreadable.add(file);
            }
        }
        return new UnitEnvironment(overrides, unreadable);
    }

    private static DotEnv read(TargetHost host, String file) {
        ReadFile read = new ReadFile(file);
        try {
            return DotEnv.parse(host.run(read));
        } catch (FailureException e) {
            return DotEnv.parse(host.run(host.asRoot(read)));
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
