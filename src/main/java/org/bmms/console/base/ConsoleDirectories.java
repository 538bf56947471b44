package org.bmms.console.base;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the console keeps its files on the operator's workstation. {@code BMMS_CONSOLE_HOME} moves everything below one
 * directory; otherwise each platform's own places are used (the XDG directories on Linux).
 *
 * @param config profiles, known host keys
 * @param data copies of journals and of the console's own records
 * @param logs what the console says about itself
 */
public record ConsoleDirectories(Path config, Path data, Path logs) {
    private static final String NAME = "bmms-console";

    /** Directories with the logs among the data. */
    public ConsoleDirectories(Path config, Path data) {
        this(config, data, data.resolve("logs"));
    }

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
            return new ConsoleDirectories(
                    support,
                    support.resolve("data"),
                    home.resolve("Library/Logs").resolve(NAME));
        }
        Path config = directory(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
        Path data = directory(environment, "XDG_DATA_HOME", home.resolve(".local/share"));
        Path state = directory(environment, "XDG_STATE_HOME", home.resolve(".local/state"));
        return new ConsoleDirectories(
                config.resolve(NAME), data.resolve(NAME), state.resolve(NAME).resolve("logs"));
    }

    /** Where this process keeps what can be made again, such as the training target's programs. */
    public static Path currentCache() {
        return cache(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * Where what can be made again is kept for an environment: the platform's own place for it, also where
     * {@code BMMS_CONSOLE_HOME} moves everything else, since it holds nothing of anybody's work.
     *
     * @param environment the environment variables
     * @param system the operating system's name as Java gives it
     * @param home the user's home directory
     */
    public static Path cache(Map<String, String> environment, String system, Path home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return directory(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                    .resolve(NAME)
                    .resolve("cache");
        }
        return os.startsWith("mac")
                ? home.resolve("Library/Caches").resolve(NAME)
                : directory(environment, "XDG_CACHE_HOME", home.resolve(".cache"))
                        .resolve(NAME);
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
