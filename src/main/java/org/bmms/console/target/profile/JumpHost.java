package org.bmms.console.target.profile;

import org.jspecify.annotations.Nullable;

/**
 * A server that is only passed through on the way to others.
 *
 * @param name short name, to which hosts refer
 * @param address host name or IP address
 * @param port SSH port
 * @param user user to log in as
 * @param keyFile private key on this workstation; null means the SSH agent or a password
 */
public record JumpHost(
        String name,
        String address,
        int port,
        String user,
        @Nullable String keyFile) {}
