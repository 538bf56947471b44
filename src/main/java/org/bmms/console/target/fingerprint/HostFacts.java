package org.bmms.console.target.fingerprint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bmms.console.remote.command.Commit;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.profile.Role;

/**
 * What was found on a host.
 *
 * @param name its name in the profile
 * @param roles what runs there
 * @param settings the settings file
 * @param units the units of its roles
 * @param django what the application makes of its settings, in a process started now
 * @param commit the version of the application's code
 * @param clock its clock
 * @param appDisk space where the application is
 * @param backupDisk space where backups are
 */
public record HostFacts(
        String name,
        Set<Role> roles,
        Fact<SettingsFacts> settings,
        Fact<List<UnitFacts>> units,
        Fact<EffectiveMode> django,
        Fact<Commit> commit,
        Fact<ClockFacts> clock,
        Fact<DiskSpace> appDisk,
        Fact<DiskSpace> backupDisk) {

    public HostFacts {
        roles = new TreeSet<>(roles);
    }

    /** A unit by its name. */
    public Optional<UnitFacts> unit(String unitName) {
        return units.get().stream()
                .flatMap(List::stream)
                .filter(unit -> unit.name().equals(unitName))
                .findFirst();
    }

    /** Running units that were started before the settings file was last changed. */
    public List<UnitFacts> staleUnits() {
        return settings.get().stream()
                .flatMap(file ->
                        units.get().stream().flatMap(List::stream).filter(unit -> unit.isOlderThan(file.modified())))
                .toList();
    }

    HostFacts withSettings(Fact<SettingsFacts> other) {
        return new HostFacts(name, roles, other, units, django, commit, clock, appDisk, backupDisk);
    }
}
