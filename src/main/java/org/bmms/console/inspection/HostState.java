package org.bmms.console.inspection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.ServerState;

/**
 * What the checklist asks about a host of the application (checklist § Step 1: Server Preparation).
 *
 * @param loginUser whom the console logs in as
 * @param owner the application's user
 * @param survey what the server says of that user and of its packages
 * @param files by path, what the file system says; a path where nothing is has no entry
 * @param collected names in the directory of static files
 * @param units by name, the texts of the application's units
 */
public record HostState(
        String loginUser,
        String owner,
        ServerState survey,
        Map<String, FileInfo> files,
        Set<String> collected,
        Map<String, String> units) {

    public HostState {
        files = new TreeMap<>(files);
        collected = Set.copyOf(collected);
        units = new TreeMap<>(units);
    }

    /** What the file system says of a path. */
    public Optional<FileInfo> file(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
