package org.bmms.console.sandbox;

import java.util.List;
import org.bmms.console.sandbox.data.Variant;
import org.bmms.console.sandbox.host.HostPlan;
import org.bmms.console.sandbox.machine.SudoMode;

/**
 * How a sandbox is.
 *
 * @param variant schema of the target
 * @param hosts its servers, the primary one first
 * @param sudo how operators become root
 * @param lapse how many seconds of simulated work pass in one; 1 is the pace of a real server
 * @param seed of the data; the same seed gives the same data
 */
public record SandboxOptions(Variant variant, List<HostPlan> hosts, SudoMode sudo, double lapse, long seed) {

    public SandboxOptions {
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty() || lapse <= 0) {
            throw new IllegalArgumentException("a sandbox needs a host, and time must pass");
        }
    }

    /** One server with the real schema and password-less sudo, at the pace of a real server. */
    public static SandboxOptions standard() {
        return new SandboxOptions(Variant.REAL, HostPlan.single(), SudoMode.PASSWORDLESS, 1, 1);
    }

    public SandboxOptions with(Variant newVariant) {
        return new SandboxOptions(newVariant, hosts, sudo, lapse, seed);
    }

    public SandboxOptions with(List<HostPlan> newHosts) {
        return new SandboxOptions(variant, newHosts, sudo, lapse, seed);
    }

    public SandboxOptions with(SudoMode newSudo) {
        return new SandboxOptions(variant, hosts, newSudo, lapse, seed);
    }

    /** With another pace. */
    public SandboxOptions withLapse(double newLapse) {
        return new SandboxOptions(variant, hosts, sudo, newLapse, seed);
    }

    public SandboxOptions withSeed(long newSeed) {
        return new SandboxOptions(variant, hosts, sudo, lapse, newSeed);
    }
}
