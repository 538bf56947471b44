package org.bmms.console.database;

import java.util.Optional;

/**
 * A database of the server.
 *
 * @param name its name
 * @param owner the owning role
 * @param encoding such as {@code UTF8}
 * @param collate LC_COLLATE
 * @param ctype LC_CTYPE
 * @param provider {@code c} (libc), {@code i} (ICU) or {@code b} (builtin)
 * @param locale the provider's own locale, empty for libc
 * @param acceptsConnections whether anybody may connect
 * @param template whether it is marked as a template
 * @param bytes size on disk
 * @param foreignConnections connections of others than the console
 */
public record DatabaseInfo(
        String name,
        String owner,
        String encoding,
        String collate,
        String ctype,
        String provider,
        Optional<String> locale,
        boolean acceptsConnections,
        boolean template,
        long bytes,
        long foreignConnections) {}
