package org.bmms.console.monitoring.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogExportTest {
    private final LogExport export = new LogExport(ZoneId.of("Asia/Manila"));
    private final LogBook book = new LogBook(5_000);

    @TempDir
    private Path directory;

    @Test
    void aFileHasEveryRowAndWhatIsFoldedBelowIt() throws IOException {
        book.add(HeardExamples.lines(HeardExamples.traceback().toArray(String[]::new)));
        Path file = directory.resolve("log.txt");

        assertThat(write(file, Cancellation.none())).isEqualTo(11);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines)
                .hasSize(11)
                .first()
                .isEqualTo("2026-04-02T01:41:00.000+08:00 app1 obcms error: Traceback (most recent call last):");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void cancelledThereIsNoFile() {
        book.add(HeardExamples.lines("a"));
        Cancellation cancelled = new Cancellation();
        cancelled.request();
        Path file = directory.resolve("log.txt");

        assertThatThrownBy(() -> write(file, cancelled))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo(LogFailure.EXPORT_STOPPED));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whereNothingCanBeWrittenTheFileIsNamed() {
        Path file = directory.resolve("none/log.txt");

        assertThatThrownBy(() -> write(file, Cancellation.none())).isInstanceOfSatisfying(FailureException.class, e -> {
            assertThat(e.failure().code()).isEqualTo(LogFailure.EXPORT);
            assertThat(e.failure().arguments()).containsExactly(file.toString());
        });
    }

    private long write(Path file, Cancellation cancellation) {
        return export.write(book.snapshot().rows(), file, cancellation, Progress.ignored());
    }
}
