package org.bmms.console.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.bmms.console.remote.command.RunSiteBackup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script around a site's script, in a real shell. */
@EnabledOnOs(OS.LINUX)
class SiteBackupScriptTest {
    @TempDir
    Path root;

    private Path backups;
    private Path after;

    @BeforeEach
    void prepare() throws IOException {
        backups = Files.createDirectory(root.resolve("back ups"));
        after = Files.createFile(root.resolve("pid"));
        Files.setLastModifiedTime(after, FileTime.from(Instant.now().minusSeconds(60)));
        Path old = Files.writeString(backups.resolve("old.dump"), "old");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    @Test
    void theNewestFileIsCopiedWhateverTheScriptSays() throws Exception {
        String said = run(
                0,
                "echo first >'back ups/a'; touch -d '10 seconds ago' 'back ups/a';"
                        + " echo it >'back ups/b $(x)'; echo no >'back ups/c.json'; echo status 7; exit 3");

        assertThat(said).endsWith("status 3\nfile b $(x)\n");
        assertThat(copy()).hasContent("it\n");
        assertThat(backups.resolve("b $(x)")).hasContent("it\n");
    }

    @Test
    void withoutANewFileThereIsNoCopy() throws Exception {
        assertThat(run(66, "exit 0")).isEqualTo("status 0\n");
        assertThat(copy()).doesNotExist();
    }

    @Test
    void aScriptThatIsNotThereIsSaid() throws Exception {
        Files.deleteIfExists(root.resolve("site.sh"));
        assertThat(call(66)).isEqualTo("status 127\n");
    }

    private Path copy() {
        return backups.resolve("db.backup.1.partial");
    }

    private String run(int status, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(root.resolve("site.sh"), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return call(status);
    }

    private String call(int status) throws IOException, InterruptedException {
        RunSiteBackup command = new RunSiteBackup(
                root.resolve("site.sh").toString(),
                root.toString(),
                backups.toString(),
                after.toString(),
                copy().toString());
        Process process = new ProcessBuilder(command.argv())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(status);
        return out;
    }
}
