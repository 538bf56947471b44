package org.bmms.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.redis.RedisVitals;
import org.bmms.console.target.site.SiteCertificate;

/**
 * One look at an environment (checklist § BMMS Step 6: Monitoring Setup). Each part is known, or has the code of why it is
 * not; one that cannot be read never spoils the others.
 *
 * @param at when it began, by this workstation's clock
 * @param environment the environment's name
 * @param hosts its hosts, in the profile's order
 * @param redis its Redis
 * @param celery its workers
 * @param beat its scheduler
 * @param database its database
 * @param standby the standby that the profile names; empty where it names none
 * @param site its web site
 * @param certificate of the site; empty where it is not encrypted
 * @param cost what looking took
 */
public record MonitoringSample(
        Instant at,
        String environment,
        List<HostSample> hosts,
        Fact<RedisVitals> redis,
        Fact<CelerySample> celery,
        Fact<BeatSample> beat,
        Fact<DatabaseSample> database,
        Fact<Optional<StandbySample>> standby,
        Fact<SiteSample> site,
        Fact<Optional<SiteCertificate>> certificate,
        Cost cost) {

    public MonitoringSample {
        hosts = List.copyOf(hosts);
    }

    /** Of a database without a standby. */
    public MonitoringSample(
            Instant at,
            String environment,
            List<HostSample> hosts,
            Fact<RedisVitals> redis,
            Fact<CelerySample> celery,
            Fact<BeatSample> beat,
            Fact<DatabaseSample> database,
            Fact<SiteSample> site,
            Fact<Optional<SiteCertificate>> certificate,
            Cost cost) {
        this(at, environment, hosts, redis, celery, beat, database, Fact.of(Optional.empty()), site, certificate, cost);
    }

    /**
     * What looking took.
     *
     * @param took from the beginning to the end
     * @param questions how many commands, statements and requests were sent
     */
    public record Cost(Duration took, int questions) {}

    /** Whether a host answered. */
    public boolean reached(String host) {
        return hosts.stream().anyMatch(h -> h.name().equals(host) && h.load().isKnown());
    }

    /** Whether anything answered at all. */
    public boolean reachedAnything() {
        return hosts.stream().anyMatch(h -> h.load().isKnown()) || site.isKnown() || database.isKnown();
    }
}
