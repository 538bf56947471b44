package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleDirectoriesTest {
    private static final Path HOME = Path.of("/home/ana");

    @Test
    void oneVariableMovesEverything() {
        assertThat(ConsoleDirectories.of(Map.of("BMMS_CONSOLE_HOME", "/srv/console"), "Linux", HOME))
                .isEqualTo(new ConsoleDirectories(Path.of("/srv/console"), Path.of("/srv/console/data")));
    }

    @Test
    void linuxHasTheXdgDirectories() {
        assertThat(ConsoleDirectories.of(Map.of(), "Linux", HOME))
                .isEqualTo(new ConsoleDirectories(
                        HOME.resolve(".config/bmms-console"),
                        HOME.resolve(".local/share/bmms-console"),
                        HOME.resolve(".local/state/bmms-console/logs")));
        Map<String, String> chosen = Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d", "XDG_STATE_HOME", "/s");
        assertThat(ConsoleDirectories.of(chosen, "Linux", HOME))
                .isEqualTo(new ConsoleDirectories(
                        Path.of("/c/bmms-console"), Path.of("/d/bmms-console"), Path.of("/s/bmms-console/logs")));
    }

    @Test
    void aRelativeOrEmptyVariableIsIgnored() {
        assertThat(ConsoleDirectories.of(
                        Map.of("XDG_CONFIG_HOME", "here", "XDG_DATA_HOME", "", "BMMS_CONSOLE_HOME", " "),
                        "Linux",
                        HOME))
                .isEqualTo(ConsoleDirectories.of(Map.of(), "Linux", HOME));
    }

    @Test
    void windowsHasWhatRoamsAndWhatStays() {
        assertThat(ConsoleDirectories.of(Map.of(), "Windows 11", HOME))
                .isEqualTo(new ConsoleDirectories(
                        HOME.resolve("AppData/Roaming/bmms-console"), HOME.resolve("AppData/Local/bmms-console")));
        assertThat(ConsoleDirectories.of(Map.of("APPDATA", "/r", "LOCALAPPDATA", "/l"), "Windows 11", HOME))
                .isEqualTo(new ConsoleDirectories(
                        Path.of("/r/bmms-console"), Path.of("/l/bmms-console"), Path.of("/l/bmms-console/logs")));
    }

    @Test
    void macOsHasTheLibrary() {
        assertThat(ConsoleDirectories.of(Map.of(), "Mac OS X", HOME))
                .isEqualTo(new ConsoleDirectories(
                        HOME.resolve("Library/Application Support/bmms-console"),
                        HOME.resolve("Library/Application Support/bmms-console/data"),
                        HOME.resolve("Library/Logs/bmms-console")));
    }

    @Test
    void whatCanBeMadeAgainIsWhereEachPlatformClearsItUp() {
        assertThat(ConsoleDirectories.cache(Map.of("BMMS_CONSOLE_HOME", "/srv"), "Linux", HOME))
                .isEqualTo(HOME.resolve(".cache/bmms-console"));
        assertThat(ConsoleDirectories.cache(Map.of("XDG_CACHE_HOME", "/c"), "Linux", HOME))
                .isEqualTo(Path.of("/c/bmms-console"));
        assertThat(ConsoleDirectories.cache(Map.of("LOCALAPPDATA", "/l"), "Windows 11", HOME))
                .isEqualTo(Path.of("/l/bmms-console/cache"));
        assertThat(ConsoleDirectories.cache(Map.of(), "Mac OS X", HOME))
                .isEqualTo(HOME.resolve("Library/Caches/bmms-console"));
    }
}
