package org.bmms.console.target.fingerprint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Json;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.redis.RedisFacts;

/**
 * What the whole target was found to be at one time (checklist § BMMS Step 1: Current configuration documented). Plans
 * are made from it; a plan whose target has drifted since is not run.
 *
 * @param takenAt when, by this workstation's clock
 * @param environment the environment's name
 * @param hosts its hosts, the primary first
 * @param schema the database's schema
 * @param migrations Django's migrations
 * @param redis Redis and Celery's queue
 */
public record Fingerprint(
        Instant takenAt,
        String environment,
        List<HostFacts> hosts,
        Fact<SchemaFacts> schema,
        Fact<MigrationFacts> migrations,
        Fact<RedisFacts> redis) {

    public Fingerprint {
        hosts = List.copyOf(hosts);
    }

    /** The primary host. */
    @JsonIgnore
    public HostFacts primary() {
        return hosts.getFirst();
    }

    /** A host by its name. */
    public Optional<HostFacts> host(String name) {
        return hosts.stream().filter(host -> host.name().equals(name)).findFirst();
    }

    /** The mode that the settings files say; empty if they cannot be read or disagree. */
    @JsonIgnore
    public Optional<Mode> modeInFile() {
        return agreed(hosts.stream()
                .flatMap(host -> host.settings().get().stream())
                .map(settings -> settings.mode().mode())
                .collect(Collectors.toSet()));
    }

    /**
     * The mode that the application sees in processes started now; empty if that cannot be asked or hosts disagree.
     * Running processes may be older: see {@link HostFacts#staleUnits}.
     */
    @JsonIgnore
    public Optional<Mode> modeInEffect() {
        Set<Mode> modes = new HashSet<>();
        for (HostFacts host : hosts) {
            host.django()
                    .get()
                    .flatMap(django -> Optional.ofNullable(django.mode()))
                    .ifPresent(modes::add);
        }
        return agreed(modes);
    }

    private static Optional<Mode> agreed(Set<Mode> modes) {
        return modes.size() == 1 ? Optional.of(modes.iterator().next()) : Optional.empty();
    }

    /** What is remarkable in it, in the order of hosts. */
    @JsonIgnore
    public List<Finding> findings() {
        return new Findings(this).list();
    }

    /**
     * A checksum over everything that a plan depends on. It stays equal while only times, process numbers, free space
     * and queues change.
     */
    public String digest() {
        return Digest.sha256(Json.write(Essence.of(this)));
    }

    /** What a plan depends on and differs between this and a later look, in a fixed order. */
    public List<Drift> drift(Fingerprint later) {
        Map<String, String> before = Essence.of(this);
        Map<String, String> after = Essence.of(later);
        Set<String> items = new TreeSet<>(before.keySet());
        items.addAll(after.keySet());
        return items.stream()
                .map(item -> new Drift(item, before.getOrDefault(item, ""), after.getOrDefault(item, "")))
                .filter(drift -> !drift.before().equals(drift.after()))
                .toList();
    }
}
