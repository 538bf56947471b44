package org.bmms.console.database.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bmms.console.database.Failures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
    void aRunOfTheFirstConsolesWhichSaysKindTwiceIsStillRead() throws IOException {
        store.put(Entries.run("r1", "DONE", Entries.NOON));
        String line = Files.readString(file);
        assertThat(line).startsWith("{\"kind\":\"RunRecord\"").containsOnlyOnce("\"run\":");
        Files.writeString(file, line.replace("\"run\":", "\"kind\":"));

        assertThat(new LocalStore(file).find(RunRecord.class, "r1")).isEqualTo(store.find(RunRecord.class, "r1"));
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
    void aCutOffLetterDoesNotShiftWhatFollows() throws IOException {
        store.put(Entries.backup("b1"));
        byte[] cut = {'{', '"', (byte) 0xC3};
        Files.write(file, cut, StandardOpenOption.APPEND);
        LocalStore other = new LocalStore(file);
        other.put(Entries.backup("b2"));
        assertThat(store.find(BackupRecord.class, "b2")).isPresent();

        other.put(Entries.backup("b3"));

        assertThat(store.find(BackupRecord.class, "b3")).isPresent();
    }

    @Test
    void storesOfOneProcessWaitForEachOther() {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            String prefix = "w" + writer + "-";
            LocalStore own = new LocalStore(file);
            writers.add(CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < 25; i++) {
                            own.put(Entries.backup(prefix + i));
                        }
                    },
                    Thread::startVirtualThread));
        }
        writers.forEach(CompletableFuture::join);

        assertThat(store.newest(BackupRecord.class, "staging", 1_000)).hasSize(100);
    }

    @Test
    void anInterruptedThreadWritesAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        store.put(Entries.backup("b1"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(new LocalStore(file).find(BackupRecord.class, "b1")).isPresent();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatCouldNotBeWrittenIsWrittenTheNextTime() throws IOException {
        Files.createDirectories(directory.resolve("new"));
        Files.createSymbolicLink(file, Path.of("/dev/full"));
        assertThat(Failures.of(() -> store.put(Entries.backup("b1"))).code()).isEqualTo(StoreFailure.FILE);
        Files.delete(file);

        store.put(Entries.backup("b1"));

        assertThat(new LocalStore(file).find(BackupRecord.class, "b1")).isPresent();
    }

    @Test
    void onlyItsOwnerCanReadIt() throws IOException {
        store.put(Entries.backup("b1"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
