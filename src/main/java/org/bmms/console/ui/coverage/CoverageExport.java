package org.bmms.console.ui.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.ui.work.BackgroundWork;

/** Writes reports into files, in the background: a file is there completely or not at all. */
final class CoverageExport {
    private final BackgroundWork work;
    private final Consumer<Path> written;
    private final Consumer<Failure> failed;

    /**
     * Exports.
     *
     * @param written told where a report is
     * @param failed told why it is not
     */
    CoverageExport(BackgroundWork work, Consumer<Path> written, Consumer<Failure> failed) {
        this.work = work;
        this.written = written;
        this.failed = failed;
    }

    /**
     * Makes a report and writes it. A file that is there is replaced: whoever chose it was asked.
     *
     * @param content makes the report, on the thread that writes
     */
    void write(Path file, Supplier<byte[]> content) {
        work.begin(
                Message.of("ui-coverage.work.export"),
                (cancellation, progress) -> store(file, content.get()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Path>(Path where) -> written.accept(where);
                        case Outcome.Failed<Path>(Failure why) -> failed.accept(why);
                        case Outcome.Unknown<Path>(Failure why) -> failed.accept(why);
                    }
                });
    }

    private static Path store(Path file, byte[] content) {
        Path target = file.toAbsolutePath();
        try {
            Path part = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
            try {
                Files.write(part, content);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw Failure.unchanged(ExportFailure.NOT_WRITTEN, target.toString())
                    .withDetail(e.toString())
                    .asException(e);
        }
        return target;
    }
}
