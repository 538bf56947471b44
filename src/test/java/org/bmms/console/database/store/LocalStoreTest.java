package org.bmms.console.database.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest extends ConsoleStoreContract {
    @TempDir
    private Path directory = Path.of("");

    private Path file = Path.of("");
    private LocalStore store = new LocalStore(file);

    @BeforeEach
    void open() {
        file = directory.resolve("new").resolve("staging.jsonl");
        store = new LocalStore(file);
    }

    @Override
    ConsoleStore store() {
        return store;
    }

    @Test
    void itIsReadAgainAfterARestart() {
        store.put(Entries.run("r1", "RUNNING", Entries.NOON));
        store.put(Entries.run("r1", "DONE", Entries.NOON.plusSeconds(1)));

        assertThat(new LocalStore(file)
                        .find(RunRecord.class, "r1")
                        .orElseThrow()
                        .state())
                .isEqualTo("DONE");
    }

    @Test
    void aLastLineThatWasCutOffSpoilsNothingElse() throws IOException {
        store.put(Entries.backup("b1"));
        Files.writeString(file, "{\"kind\":\"BackupRec", StandardOpenOption.APPEND);

        LocalStore after = new LocalStore(file);
        after.put(Entries.backup("b2"));

        assertThat(new LocalStore(file).newest(BackupRecord.class, "staging", 9))
                .extracting(BackupRecord::id)
                .containsExactlyInAnyOrder("b1", "b2");
    }

    @Test
    void twoConsolesOfAWorkstationSeeEachOthersEntries() {
        LocalStore other = new LocalStore(file);
        store.put(Entries.backup("b1"));
        other.put(Entries.backup("b2"));

        assertThat(store.newest(BackupRecord.class, "staging", 9)).hasSize(2);
        assertThat(other.newest(BackupRecord.class, "staging", 9)).hasSize(2);
    }

    @Test
    void onlyItsOwnerCanReadIt() throws IOException {
        store.put(Entries.backup("b1"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
