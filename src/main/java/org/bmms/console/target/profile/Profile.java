package org.bmms.console.target.profile;

import java.util.List;
import java.util.Optional;

/**
 * One environment.
 *
 * @param name its name, typed in full to confirm changes
 * @param kind what it is for
 * @param hosts its servers; the first with role {@link Role#APP} is the primary host
 * @param jumpHosts servers on the way to them
 * @param app the application on its hosts
 * @param database its PostgreSQL
 * @param redis its Redis
 * @param site its web site
 * @param policy how careful to be
 * @param notifications who is told what
 * @param monitoring how it is watched
 */
public record Profile(
        String name,
        Kind kind,
        List<HostProfile> hosts,
        List<JumpHost> jumpHosts,
        AppProfile app,
        DatabaseProfile database,
        RedisProfile redis,
        SiteProfile site,
        PolicyProfile policy,
        NotificationsProfile notifications,
        MonitoringProfile monitoring) {

    /** Refuses a profile without a host for the application; its reader has checked everything else. */
    public Profile {
        hosts = List.copyOf(hosts);
        jumpHosts = List.copyOf(jumpHosts);
        if (hosts.stream().noneMatch(host -> host.has(Role.APP))) {
            throw new IllegalArgumentException("a profile needs a host with role app");
        }
    }

    /** A profile that notifies nobody and is watched as usual. */
    public Profile(
            String name,
            Kind kind,
            List<HostProfile> hosts,
            List<JumpHost> jumpHosts,
            AppProfile app,
            DatabaseProfile database,
            RedisProfile redis,
            SiteProfile site,
            PolicyProfile policy) {
        this(
                name,
                kind,
                hosts,
                jumpHosts,
                app,
                database,
                redis,
                site,
                policy,
                NotificationsProfile.nobody(),
                MonitoringProfile.usual());
    }

    /** The same environment with other people to tell. */
    public Profile telling(NotificationsProfile others) {
        return new Profile(name, kind, hosts, jumpHosts, app, database, redis, site, policy, others, monitoring);
    }

    /** The same environment, watched otherwise. */
    public Profile watched(MonitoringProfile otherwise) {
        return new Profile(name, kind, hosts, jumpHosts, app, database, redis, site, policy, notifications, otherwise);
    }

    /** The host that has the state directory (lock, journal, jobs) and that tunnels go through unless told otherwise. */
    public HostProfile primary() {
        return hosts(Role.APP).getFirst();
    }

    /** The hosts with this role, in the profile's order. */
    public List<HostProfile> hosts(Role role) {
        return hosts.stream().filter(host -> host.has(role)).toList();
    }

    /** The host of this name. */
    public Optional<HostProfile> host(String hostName) {
        return hosts.stream().filter(host -> host.name().equals(hostName)).findFirst();
    }

    /** The jump host of this name. */
    public Optional<JumpHost> jumpHost(String hostName) {
        return jumpHosts.stream().filter(host -> host.name().equals(hostName)).findFirst();
    }

    /** The names of the units on a host. */
    public Units units(HostProfile host) {
        return host.units() == null ? app.units() : host.units();
    }

    /** The units that run on a host, by its roles: application, worker, scheduler. */
    public List<String> unitsOn(HostProfile host) {
        return units(host).of(host.roles());
    }
}
