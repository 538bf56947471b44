package org.bmms.console.audit.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bmms.console.base.RedactedJson;

/** In which forms a report can be written. */
public enum ReportFormat {
    /** A page with everything in it. */
    HTML,
    /** The same page, printed. */
    PDF,
    /** Everything as data. */
    JSON,
    /** What a spreadsheet can use of it, as a table. */
    CSV;

    /** The extension of its files. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form of a file, by its extension; empty for any other. */
    public static Optional<ReportFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> name.endsWith("." + format.extension()))
                .findFirst();
    }

    /** The content of the file. */
    public byte[] render(Report report, ReportWords words) {
        return switch (this) {
            case HTML -> report.page(words).getBytes(StandardCharsets.UTF_8);
            case PDF -> Pdf.of(report.page(words));
            case JSON ->
                new RedactedJson(words.redactor()).pretty(report.data(words)).getBytes(StandardCharsets.UTF_8);
            case CSV -> report.table(words).getBytes(StandardCharsets.UTF_8);
        };
    }
}
