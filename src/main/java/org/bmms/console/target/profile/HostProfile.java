package org.bmms.console.target.profile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A server of the environment.
 *
 * @param name short name, shown everywhere and unique in the profile
 * @param address host name or IP address
 * @param port SSH port
 * @param user user to log in as
 * @param keyFile private key on this workstation; null means the SSH agent or a password
 * @param roles what runs there
 * @param jump name of the jump host that leads there, or null
 * @param units names of the units on this host, where they differ from the application's; else null
 */
public record HostProfile(
        String name,
        String address,
        int port,
        String user,
        @Nullable String keyFile,
        Set<Role> roles,
        @Nullable String jump,
        @Nullable Units units) {

    public HostProfile {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
