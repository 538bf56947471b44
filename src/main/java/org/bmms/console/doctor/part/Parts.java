package org.bmms.console.doctor.part;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.Profile;
import org.jspecify.annotations.Nullable;

/** All parts of a profile, in the order of the report. */
public final class Parts {
    private final TargetSystem target;
    private final InstantSource clock;
    private final List<Part> parts = new ArrayList<>();
    private final List<LoginParts> logins = new ArrayList<>();

    private Parts(TargetSystem target, InstantSource clock) {
        this.target = target;
        this.clock = clock;
    }

    /** The parts of a target. */
    public static List<Part> of(TargetSystem target, InstantSource clock) {
        return new Parts(target, clock).list();
    }

    /** What is found on the primary host, on which the parts of the whole environment stand. */
    private record Primary(ExaminedHost host, PathParts paths, UnitParts units) {}

    private List<Part> list() {
        Primary primary = null;
        for (TargetHost host : target.hosts()) {
            Primary found = host(new ExaminedHost(target, host, clock));
            primary = found == null ? primary : found;
        }
        if (primary == null) {
            throw new IllegalStateException("a profile without a primary host");
        }
        whole(primary);
        return List.copyOf(parts);
    }

    private @Nullable Primary host(ExaminedHost host) {
        LoginParts login = new LoginParts(host);
        logins.add(login);
        parts.addAll(login.ofEveryHost());
        if (host.host().unitNames().isEmpty()) {
            return null;
        }
        PathParts paths = new PathParts(host, login);
        UnitParts units = new UnitParts(host, login, paths);
        parts.addAll(login.ofApplicationHosts());
        parts.addAll(paths.parts());
        parts.addAll(units.parts());
        return host.isPrimary() ? new Primary(host, paths, units) : null;
    }

    private void whole(Primary primary) {
        Profile profile = target.profile();
        DatabaseParts database = new DatabaseParts(
                target,
                way(primary, profile.database().direct(), profile.database().via()));
        parts.addAll(database.parts());
        parts.add(new StoreParts(target, database).store);
        parts.addAll(new DumpParts(target, primary.host(), primary.paths(), database).parts());
        parts.addAll(new ServiceParts(
                        target,
                        clock,
                        way(primary, profile.redis().direct(), profile.redis().via()))
                .parts());
        parts.addAll(
                new SettingsParts(target, clock, logins, List.of(primary.paths().settings), primary.units(), database)
                        .parts());
    }

    /** The settings file has the address; the tunnel, if there is one, goes through a host. */
    private List<Part> way(Primary primary, boolean direct, @Nullable String via) {
        List<Part> way = new ArrayList<>(List.of(primary.paths().settings));
        for (int i = 0; i < logins.size() && !direct && via != null; i++) {
            if (target.hosts().get(i).name().equals(via)) {
                way.add(logins.get(i).ssh);
            }
        }
        return way;
    }
}
