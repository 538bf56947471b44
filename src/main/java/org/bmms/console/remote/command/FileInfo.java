package org.bmms.console.remote.command;

import java.time.Instant;

/**
 * What the file system says about a path.
 *
 * @param kind as {@code stat} words it: {@code regular file}, {@code directory}, …
 * @param size in bytes
 * @param mode in octal digits, such as {@code 640}
 * @param modified when its content changed, by the server's clock
 */
public record FileInfo(String kind, long size, String mode, String owner, String group, Instant modified) {

    public boolean isDirectory() {
        return kind.equals("directory");
    }

    static FileInfo parse(RemoteCommand<?> command, String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 6) {
            throw Answer.unreadable(command, line);
        }
        return new FileInfo(
                parts[0],
                Answer.number(command, parts[1]),
                parts[2],
                parts[3],
                parts[4],
                Answer.instant(command, parts[5]));
    }
}
