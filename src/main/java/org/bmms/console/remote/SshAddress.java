package org.bmms.console.remote;

import org.jspecify.annotations.Nullable;

/**
 * Where and as whom to log in.
 *
 * @param name the host's name in its profile
 * @param host host name or IP address
 * @param port SSH port
 * @param user login user
 * @param keyFile private key on this workstation; null for the SSH agent or a password
 * @param jump the host that leads there, or null
 */
public record SshAddress(
        String name,
        String host,
        int port,
        String user,
        @Nullable String keyFile,
        @Nullable SshAddress jump) {
    private static final int STANDARD_PORT = 22;

    /** How known_hosts files write it: the port only where it is not the standard one. */
    String knownAs() {
        return port == STANDARD_PORT ? host : "[" + host + "]:" + port;
    }
}
