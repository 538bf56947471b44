package org.bmms.console.remote.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of a user and of its packages.
 *
 * @param groups of the user; empty where there is no such user
 * @param packages installed ones of those asked about, with their versions
 * @param packaged whether the server has packages of Debian's kind at all
 * @param updates packages that have an update; null if that is not known
 * @param refreshed when the server last looked for updates; null if that is not known
 */
public record ServerState(
        List<String> groups,
        Map<String, String> packages,
        boolean packaged,
        @Nullable Long updates,
        @Nullable Instant refreshed) {

    public ServerState {
        groups = List.copyOf(groups);
        packages = new TreeMap<>(packages);
    }
}
