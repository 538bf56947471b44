package org.bmms.console.remote.command;

/** Paths are absolute, so that no command depends on where a session starts. */
final class AbsolutePath {
    private AbsolutePath() {}

    static void require(String path) {
        if (!path.startsWith("/") || path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not an absolute path: " + path);
        }
    }
}
