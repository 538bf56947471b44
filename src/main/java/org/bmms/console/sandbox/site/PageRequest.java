package org.bmms.console.sandbox.site;

/**
 * A request that reached the application.
 *
 * @param host the host that answers it
 * @param bmms whether that host's application is in BMMS mode
 * @param path what is asked for
 */
public record PageRequest(String host, boolean bmms, String path) {}
