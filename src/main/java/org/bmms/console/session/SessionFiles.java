package org.bmms.console.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bmms.console.base.ConsoleDirectories;

/**
 * The console's files about one environment on this workstation. Each environment has its own list of trusted servers,
 * so that a training environment never lends its trust to production.
 *
 * @param knownHosts keys of trusted servers, in the format of OpenSSH
 * @param store the workstation's copy of the console's records
 * @param journals copies of the journals of runs
 * @param samples what monitoring measured and the database does not have yet
 * @param anchors the ends of audit chains
 */
public record SessionFiles(Path knownHosts, Path store, Path journals, Path samples, Path anchors) {

    /** Where all of them are but the list of trusted servers. */
    public Path directory() {
        return store.resolveSibling("");
    }

    /** What onboardings wrote, so that they can be taken back. */
    public Path onboardings() {
        return store.resolveSibling("onboardings");
    }

    /** The files of the environment of that name. */
    public static SessionFiles of(ConsoleDirectories directories, String environment) {
        String name = fileName(environment);
        Path data = directories.data().resolve("environments").resolve(name);
        return new SessionFiles(
                directories.config().resolve("known_hosts").resolve(name),
                data.resolve("records.jsonl"),
                data.resolve("journals"),
                data.resolve("samples.jsonl"),
                data.resolve("audit.json"));
    }

    /** Environments are named freely; what a file system might not like is written as its bytes. */
    private static String fileName(String environment) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < environment.length(); ) {
            int character = environment.codePointAt(i);
            boolean plain = character < 0x80
                    && (Character.isLetterOrDigit(character) || character == '_' || (character == '-' && i > 0));
            if (plain) {
                name.append((char) character);
            } else {
                byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
                name.append('%').append(HexFormat.of().formatHex(bytes)).append('%');
            }
            i += Character.charCount(character);
        }
        return name.toString();
    }
}
