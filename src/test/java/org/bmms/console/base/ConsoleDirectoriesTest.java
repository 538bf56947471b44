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
                        HOME.resolve(".config/bmms-console"), HOME.resolve(".local/share/bmms-console")));
        assertThat(ConsoleDirectories.of(Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d"), "Linux", HOME))
                .isEqualTo(new ConsoleDirectories(Path.of("/c/bmms-console"), Path.of("/d/bmms-console")));
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
    void theOtherPlatformsHaveTheirOwn() {
        assertThat(ConsoleDirectories.of(Map.of(), "Windows 11", HOME).config())
                .isEqualTo(HOME.resolve("AppData/Roaming/bmms-console"));
        assertThat(ConsoleDirectories.of(Map.of(), "Mac OS X", HOME).logs())
                .isEqualTo(HOME.resolve("Library/Application Support/bmms-console/data/logs"));
    }
}
