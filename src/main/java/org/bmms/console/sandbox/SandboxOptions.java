package org.bmms.console.sandbox;

import java.time.Duration;
import java.util.List;
import org.bmms.console.sandbox.data.SchemaStart;
import org.bmms.console.sandbox.data.Variant;
import org.bmms.console.sandbox.host.HostPlan;
import org.bmms.console.sandbox.machine.SudoMode;

/**
 * How a sandbox is.
 *
 * @param variant schema of the target
 * @param schema how far its organisation columns have come at first
 * @param hosts its servers, the primary one first
 * @param sudo how operators become root
 * @param lapse how many seconds of simulated work pass in one; 1 is the pace of a real server
 * @param seed of the data; the same seed gives the same data
 * @param latency how much later than sent a command, or what a tunnel carries after a silence, arrives; real time
 */
public record SandboxOptions(
        Variant variant,
        SchemaStart schema,
        List<HostPlan> hosts,
        SudoMode sudo,
        double lapse,
        long seed,
        Duration latency) {

    public SandboxOptions {
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty() || lapse <= 0) {
            throw new IllegalArgumentException("a sandbox needs a host, and time must pass");
        }
    }

    /** One server with the real schema and password-less sudo, at the pace of a real server. */
    public static SandboxOptions standard() {
        return new SandboxOptions(
                Variant.REAL, SchemaStart.SETTLED, HostPlan.single(), SudoMode.PASSWORDLESS, 1, 1, Duration.ZERO);
    }

    public SandboxOptions with(Variant newVariant) {
        return new SandboxOptions(newVariant, schema, hosts, sudo, lapse, seed, latency);
    }

    public SandboxOptions with(SchemaStart newSchema) {
        return new SandboxOptions(variant, newSchema, hosts, sudo, lapse, seed, latency);
    }

    public SandboxOptions with(List<HostPlan> newHosts) {
        return new SandboxOptions(variant, schema, newHosts, sudo, lapse, seed, latency);
    }

    public SandboxOptions with(SudoMode newSudo) {
        return new SandboxOptions(variant, schema, hosts, newSudo, lapse, seed, latency);
    }

    /** With another pace. */
    public SandboxOptions withLapse(double newLapse) {
        return new SandboxOptions(variant, schema, hosts, sudo, newLapse, seed, latency);
    }

    /** As far away as this. */
    public SandboxOptions withLatency(Duration newLatency) {
        return new SandboxOptions(variant, schema, hosts, sudo, lapse, seed, newLatency);
    }

    public SandboxOptions withSeed(long newSeed) {
        return new SandboxOptions(variant, schema, hosts, sudo, lapse, newSeed, latency);
    }
}
