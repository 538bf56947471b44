package org.bmms.console.target.fingerprint;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.bmms.console.base.Cancellation;
import org.bmms.console.target.fingerprint.HostProbe.Found;
import org.bmms.console.target.host.EnvSnapshot;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.redis.RedisFacts;

/**
 * Takes fingerprints: hosts, database and Redis at the same time. A part that cannot be read is missing with its code;
 * it never spoils the others.
 */
public final class FingerprintProbe {
    private final Profile profile;
    private final List<TargetHost> hosts;
    private final SchemaSource schema;
    private final Supplier<RedisFacts> redis;
    private final InstantSource clock;

    /**
     * A probe of an environment.
     *
     * @param hosts its hosts in the profile's order
     * @param schema reads the catalog
     * @param redis asks Redis
     * @param clock this workstation's time
     */
    public FingerprintProbe(
            Profile profile,
            List<TargetHost> hosts,
            SchemaSource schema,
            Supplier<RedisFacts> redis,
            InstantSource clock) {
        this.profile = profile;
        this.hosts = List.copyOf(hosts);
        this.schema = schema;
        this.redis = redis;
        this.clock = clock;
    }

    /** Looks at everything, within two minutes. */
    public Fingerprint take() {
        return take(Cancellation.none());
    }

    /**
     * Looks at everything.
     *
     * @throws org.bmms.console.base.FailureException {@code FACT-CANCELLED}, and no other
     */
    public Fingerprint take(Cancellation cancellation) {
        Instant now = clock.instant();
        try (Looks looks = new Looks(cancellation)) {
            List<Future<Found>> probes = hosts.stream()
                    .map(host -> new HostProbe(host, profile, clock, cancellation))
                    .map(probe -> looks.begin(() -> probe.probe(looks)))
                    .toList();
            Future<Fact<SchemaFacts>> catalog = looks.fact(schema::read);
            Future<Fact<RedisFacts>> broker = looks.fact(redis);
            List<Found> found = new ArrayList<>();
            for (int i = 0; i < hosts.size(); i++) {
                found.add(Looks.await(probes.get(i), Found.missing(hosts.get(i), FingerprintFailure.TIME_LIMIT)));
            }
            Fingerprint fingerprint = new Fingerprint(
                    now,
                    profile.name(),
                    primaryFirst(compared(found)),
                    Looks.await(catalog),
                    migrations(found),
                    Looks.await(broker));
            looks.requireWanted();
            return fingerprint;
        }
    }

    private Fact<MigrationFacts> migrations(List<Found> found) {
        return found.stream()
                .filter(look -> isPrimary(look.facts()))
                .map(Found::migrations)
                .findFirst()
                .orElseThrow();
    }

    /** With the differences of every settings file from the primary host's. */
    private List<HostFacts> compared(List<Found> found) {
        EnvSnapshot primary = found.stream()
                .filter(look -> isPrimary(look.facts()))
                .flatMap(look -> look.settings().get().stream())
                .findFirst()
                .orElse(null);
        return found.stream().map(look -> look.comparedWith(primary)).toList();
    }

    private List<HostFacts> primaryFirst(List<HostFacts> facts) {
        List<HostFacts> ordered = new ArrayList<>(facts);
        ordered.sort((a, b) -> Boolean.compare(isPrimary(b), isPrimary(a)));
        return ordered;
    }

    private boolean isPrimary(HostFacts host) {
        return host.name().equals(profile.primary().name());
    }
}
