package org.bmms.console.remote.command;

import java.util.List;

/**
 * What a guard does when its deadline passes.
 *
 * @param directory its place, made by it
 * @param envFile the file that the switch replaces
 * @param restoreFile the copy from before
 * @param switchedSha256 what the file is after the switch; only then is it put back
 * @param originalSha256 what the file was before
 * @param seconds until the deadline, unless extended
 * @param stop units to stop first
 * @param restart units to restart then
 * @param start units to start last
 * @param sudo whether systemctl needs {@code sudo --non-interactive}
 */
public record GuardOrder(
        String directory,
        String envFile,
        String restoreFile,
        String switchedSha256,
        String originalSha256,
        int seconds,
        List<String> stop,
        List<String> restart,
        List<String> start,
        boolean sudo) {

    public GuardOrder {
        AbsolutePath.require(directory);
        AbsolutePath.require(envFile);
        AbsolutePath.require(restoreFile);
        stop = List.copyOf(stop);
        restart = List.copyOf(restart);
        start = List.copyOf(start);
    }

    /** The arguments in the order the script takes them; unit names contain no comma. */
    List<String> arguments() {
        return List.of(
                directory,
                envFile,
                restoreFile,
                switchedSha256,
                originalSha256,
                Integer.toString(seconds),
                String.join(",", stop),
                String.join(",", restart),
                String.join(",", start),
                sudo ? "sudo" : "direct");
    }
}
