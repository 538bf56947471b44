package org.bmms.console.base;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the console keeps its files on the operator's workstation. {@code BMMS_CONSOLE_HOME} moves everything below one
 * directory; otherwise each platform's own places are used (the XDG directories on Linux).
 *
 * @param config profiles, known host keys
 * @param data logs, and copies of journals and of the console's own records
 */
public record ConsoleDirectories(Path config, Path data) {
    private static final String NAME = "bmms-console";

    /** The directories of this process. */
    public static ConsoleDirectories current() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * The directories for an environment.
     *
     * @param environment the environment variables
     * @param system the operating system's name as Java gives it
     * @param home the user's home directory
     */
    public static ConsoleDirectories of(Map<String, String> environment, String system, Path home) {
        String chosen = environment.getOrDefault("BMMS_CONSOLE_HOME", "");
        if (!chosen.isBlank()) {
            Path all = Path.of(chosen).toAbsolutePath();
            return new ConsoleDirectories(all, all.resolve("data"));
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            Path roaming = directory(environment, "APPDATA", home.resolve("AppData/Roaming"));
            Path local = directory(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            return new ConsoleDirectories(roaming.resolve(NAME), local.resolve(NAME));
        }
        if (os.startsWith("mac")) {
            Path support = home.resolve("Library/Application Support").resolve(NAME);
            return new ConsoleDirectories(support, support.resolve("data"));
        }
        Path config = directory(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
        Path data = directory(environment, "XDG_DATA_HOME", home.resolve(".local/share"));
        return new ConsoleDirectories(config.resolve(NAME), data.resolve(NAME));
    }

    /** Where the logs are. */
    public Path logs() {
        return data.resolve("logs");
    }

    /** Where reports of crashes are. */
    public Path crashes() {
        return data.resolve("crashes");
    }

    /** The directory a variable names; a relative one is ignored, as the XDG specification asks. */
    private static Path directory(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
