package org.bmms.console.doctor;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Profile;

/** A profile with mistakes in it. */
record ProfileChange(Profile profile) {

    ProfileChange port(String name, int port) {
        return host(
                name, h -> new HostProfile(h.name(), h.address(), port, h.user(), h.keyFile(), h.roles(), null, null));
    }

    ProfileChange key(String name, String key) {
        return host(name, h -> new HostProfile(h.name(), h.address(), h.port(), h.user(), key, h.roles(), null, null));
    }

    ProfileChange user(String name, String user) {
        return host(
                name, h -> new HostProfile(h.name(), h.address(), h.port(), user, h.keyFile(), h.roles(), null, null));
    }

    private ProfileChange host(String name, UnaryOperator<HostProfile> change) {
        List<HostProfile> hosts = profile.hosts().stream()
                .map(host -> host.name().equals(name) ? change.apply(host) : host)
                .toList();
        return with(hosts, profile.app(), profile.database());
    }

    ProfileChange app(AppProfile app) {
        return with(profile.hosts(), app, profile.database());
    }

    ProfileChange envFile(String envFile) {
        AppProfile app = profile.app();
        return app(new AppProfile(
                app.root(),
                envFile,
                app.source(),
                app.python(),
                app.celery(),
                app.celeryApp(),
                app.backups(),
                null,
                app.units(),
                null));
    }

    ProfileChange database(DatabaseProfile database) {
        return with(profile.hosts(), profile.app(), database);
    }

    private ProfileChange with(List<HostProfile> hosts, AppProfile app, DatabaseProfile database) {
        return new ProfileChange(new Profile(
                profile.name(),
                profile.kind(),
                hosts,
                List.of(),
                app,
                database,
                profile.redis(),
                profile.site(),
                profile.policy()));
    }
}
