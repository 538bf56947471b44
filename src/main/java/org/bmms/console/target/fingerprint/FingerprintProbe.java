package org.bmms.console.target.fingerprint;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.command.ListMigrations;
import org.bmms.console.target.fingerprint.HostProbe.Found;
import org.bmms.console.target.host.EnvSnapshot;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.redis.RedisFacts;
import org.jspecify.annotations.Nullable;

/**
 * Takes fingerprints: hosts, database and Redis at the same time. A part that cannot be read is missing with its code;
 * it never spoils the others.
 */
public final class FingerprintProbe {
    private static final Duration LIMIT = Duration.ofMinutes(2);

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
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try (Cancellation.Registration _ = cancellation.onRequest(threads::shutdownNow)) {
            requireWanted(cancellation);
            List<Future<Found>> looks = hosts.stream()
                    .map(host -> threads.submit(new HostProbe(host, profile.app(), clock, cancellation)::probe))
                    .toList();
            Future<Fact<SchemaFacts>> catalog = threads.submit(() -> Fact.read(schema::read));
            Future<Fact<RedisFacts>> broker = threads.submit(() -> Fact.read(redis));
            List<Found> found = new ArrayList<>();
            for (int i = 0; i < hosts.size(); i++) {
                found.add(await(looks.get(i), Found.missing(hosts.get(i), FingerprintFailure.TIME_LIMIT)));
            }
            List<HostFacts> facts = primaryFirst(compared(found));
            Future<Fact<MigrationFacts>> migrations =
                    threads.submit(() -> Fact.read(() -> migrations(facts.getFirst(), cancellation)));
            Fingerprint fingerprint = new Fingerprint(
                    now,
                    profile.name(),
                    facts,
                    await(catalog, late()),
                    await(migrations, late()),
                    await(broker, late()));
            requireWanted(cancellation);
            return fingerprint;
        } finally {
            threads.shutdownNow();
        }
    }

    private MigrationFacts migrations(HostFacts facts, Cancellation cancellation) {
        TargetHost primary = hosts.stream()
                .filter(host -> host.name().equals(facts.name()))
                .findFirst()
                .orElseThrow();
        Map<String, String> environment =
                facts.unit(primary.units().app()).map(UnitFacts::environment).orElse(Map.of());
        return MigrationFacts.of(primary.runAsOwner(new ListMigrations(primary.django(environment)), cancellation));
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

    private static <T> Fact<T> late() {
        return Fact.unreadable(FingerprintFailure.TIME_LIMIT);
    }

    private static <T> T await(Future<T> look, T late) {
        try {
            return look.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            look.cancel(true);
            return late;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        } catch (CancellationException e) {
            throw cancelled(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a look that should report its failures threw", e.getCause());
        }
    }

    private static void requireWanted(Cancellation cancellation) {
        if (cancellation.isRequested()) {
            throw cancelled(null);
        }
    }

    private static RuntimeException cancelled(@Nullable Exception cause) {
        Failure failure = Failure.unchanged(FingerprintFailure.CANCELLED);
        return cause == null ? failure.asException() : failure.asException(cause);
    }
}
