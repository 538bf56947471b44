package org.bmms.console.target.fingerprint;

import java.time.Instant;
import java.util.List;
import org.bmms.console.target.dotenv.EnvChange;
import org.bmms.console.target.dotenv.Hazard;
import org.bmms.console.target.host.EnvSnapshot;
import org.bmms.console.target.mode.ModeSettings;

/**
 * The settings file of a host.
 *
 * @param path where
 * @param sha256 checksum of its content
 * @param owner its owner
 * @param group its group
 * @param permissions octal digits
 * @param modified when its content changed, by the server's clock
 * @param mode the settings of the mode in it
 * @param hazards lines that may surprise
 * @param differences settings that differ from the primary host's, secrets masked
 */
public record SettingsFacts(
        String path,
        String sha256,
        String owner,
        String group,
        String permissions,
        Instant modified,
        ModeSettings mode,
        List<Hazard> hazards,
        List<EnvChange> differences) {

    public SettingsFacts {
        hazards = List.copyOf(hazards);
        differences = List.copyOf(differences);
    }

    static SettingsFacts of(EnvSnapshot snapshot) {
        return new SettingsFacts(
                snapshot.path(),
                snapshot.sha256(),
                snapshot.info().owner(),
                snapshot.info().group(),
                snapshot.info().mode(),
                snapshot.info().modified(),
                ModeSettings.of(snapshot.env()),
                ModeSettings.hazards(snapshot.env()),
                List.of());
    }

    SettingsFacts comparedWith(EnvSnapshot own, EnvSnapshot primary) {
        List<EnvChange> changes = EnvChange.between(primary.env(), own.env());
        return new SettingsFacts(path, sha256, owner, group, permissions, modified, mode, hazards, changes);
    }
}
