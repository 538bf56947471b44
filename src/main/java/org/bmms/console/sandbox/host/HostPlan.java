package org.bmms.console.sandbox.host;

import java.util.List;
import java.util.Set;
import org.bmms.console.target.profile.Role;

/**
 * A server to be.
 *
 * @param name its name
 * @param roles what runs on it
 */
public record HostPlan(String name, Set<Role> roles) {

    public HostPlan {
        roles = Set.copyOf(roles);
    }

    /** One server that has everything. */
    public static List<HostPlan> single() {
        return List.of(new HostPlan("app1", Set.of(Role.APP, Role.WORKER, Role.BEAT)));
    }

    /** Two application servers and one for Celery. */
    public static List<HostPlan> spread() {
        return List.of(
                new HostPlan("app1", Set.of(Role.APP)),
                new HostPlan("app2", Set.of(Role.APP)),
                new HostPlan("worker1", Set.of(Role.WORKER, Role.BEAT)));
    }
}
