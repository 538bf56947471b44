package org.bmms.console.inspection;

/**
 * Something that was found on a host.
 *
 * @param host the host's name
 * @param value what was found
 */
public record On<T>(String host, T value) {}
