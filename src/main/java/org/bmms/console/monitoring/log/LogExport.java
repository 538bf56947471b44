package org.bmms.console.monitoring.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;

/** Lines as text: on the clipboard, or in a file. */
public final class LogExport {
    private static final int BETWEEN_WORDS = 10_000;

    private final DateTimeFormatter time;

    /** With times in that zone. */
    public LogExport(ZoneId zone) {
        this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
                .withZone(zone);
    }

    /** One line. */
    public String text(LogLine line) {
        return time.format(line.time()) + " " + line.source().host() + " "
                + line.source().shortUnit() + " "
                + line.severity().name().toLowerCase(Locale.ROOT) + ": " + line.text();
    }

    /**
     * Writes all rows, with what is folded below them; the file is there when all of it is.
     *
     * @return how many lines
     * @throws org.bmms.console.base.FailureException {@code LOG-EXPORT}
     */
    public long write(LogRows rows, Path file, Cancellation cancellation, Progress progress) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        long written = 0;
        try {
            try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                for (int row = 0; row < rows.size(); row++) {
                    List<LogLine> whole = rows.whole(row);
                    for (LogLine line : whole) {
                        out.write(text(line));
                        out.newLine();
                    }
                    written += whole.size();
                    if (row % BETWEEN_WORDS == 0) {
                        progress.at(row, rows.size(), Message.of("monitoring.log.export", file.toString()));
                        stopIfCancelled(cancellation, file);
                    }
                }
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException e) {
            throw Failure.unchanged(LogFailure.EXPORT, file.toString())
                    .withDetail(e.toString())
                    .asException(e);
        } finally {
            remove(part);
        }
    }

    private static void stopIfCancelled(Cancellation cancellation, Path file) {
        if (cancellation.isRequested()) {
            throw Failure.unchanged(LogFailure.EXPORT_STOPPED, file.toString()).asException();
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(LogExport.class).warn("{} is left behind", part, e);
        }
    }
}
