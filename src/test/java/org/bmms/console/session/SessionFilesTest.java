package org.bmms.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bmms.console.base.ConsoleDirectories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each environment has its own files, whatever its name is. */
class SessionFilesTest {
    private static final ConsoleDirectories DIRECTORIES = new ConsoleDirectories(Path.of("/c"), Path.of("/d"));

    @Test
    void aPlainNameIsKept() {
        SessionFiles files = SessionFiles.of(DIRECTORIES, "obcms-production");

        assertThat(files.knownHosts()).isEqualTo(Path.of("/c/known_hosts/obcms-production"));
        assertThat(files.store()).isEqualTo(Path.of("/d/environments/obcms-production/records.jsonl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "a/b", "..", ".", "-rf", "C:x", "Tanggapan ng Opisina", "é"})
    void noNameLeavesTheDirectory(String name) {
        Path file = SessionFiles.of(DIRECTORIES, name).knownHosts();

        assertThat(file.normalize()).isEqualTo(file);
        assertThat(file.getParent()).isEqualTo(Path.of("/c/known_hosts"));
        assertThat(file.getFileName().toString()).matches("[A-Za-z0-9_%][A-Za-z0-9_%-]*");
    }

    @Test
    void differentNamesHaveDifferentFiles() {
        assertThat(SessionFiles.of(DIRECTORIES, "a b").store())
                .isNotEqualTo(SessionFiles.of(DIRECTORIES, "a_b").store())
                .isNotEqualTo(SessionFiles.of(DIRECTORIES, "a%20%b").store());
    }
}
