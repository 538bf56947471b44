package org.bmms.console.ui.logs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.monitoring.log.FollowListener;
import org.bmms.console.monitoring.log.LogFollower;
import org.bmms.console.session.Session;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.Units;

/**
 * The journals of an environment that is open.
 *
 * @param profile which hosts and units there are
 * @param session how they are reached; used only where it takes time
 */
public record SessionJournals(Profile profile, Session session) implements JournalSource {

    @Override
    public List<Place> places() {
        return profile.hosts().stream()
                .map(host -> new Place(host.name(), units(host)))
                .filter(place -> !place.units().isEmpty())
                .toList();
    }

    private List<String> units(HostProfile host) {
        Units own = host.units();
        return (own == null ? profile.app().units() : own).of(host.roles());
    }

    @Override
    public void follow(String host, Duration past, FollowListener listener, Cancellation cancellation) {
        new LogFollower(
                        target(host),
                        session.operator().redactor(),
                        session.operator().timing().clock(),
                        listener)
                .follow(past, cancellation);
    }

    @Override
    public Optional<Failure> secretsUnknown(String host, Cancellation cancellation) {
        return session.target().secretsUnknown(target(host), cancellation);
    }

    private TargetHost target(String host) {
        return session.target()
                .host(host)
                .orElseThrow(() -> new IllegalArgumentException("the profile has no host " + host));
    }
}
