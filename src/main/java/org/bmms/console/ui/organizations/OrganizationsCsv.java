package org.bmms.console.ui.organizations;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bmms.console.base.Csv;
import org.bmms.console.base.Failure;
import org.bmms.console.base.WholeFile;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationField;
import org.bmms.console.onboarding.directory.OwnedRows;
import org.jspecify.annotations.Nullable;

/** Organisations as a table for spreadsheets (RFC 4180, UTF-8 with its mark); what is not known is empty. */
final class OrganizationsCsv {
    private static final String MARK = "\uFEFF";

    private OrganizationsCsv() {}

    /**
     * The file's text.
     *
     * @param countedAt when the rows were counted; null if they were not
     */
    static String of(List<OrganizationEntry> entries, Instant readAt, @Nullable Instant countedAt) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("code", "name", "type", "members", "rows"));
        for (OrganizationField field : OrganizationField.values()) {
            head.add(field.name().toLowerCase(Locale.ROOT));
        }
        head.addAll(List.of("read_at", "rows_counted_at"));
        rows.add(head);
        entries.forEach(entry -> rows.add(row(entry, readAt, countedAt)));
        return MARK + Csv.write(rows);
    }

    private static List<String> row(OrganizationEntry entry, Instant readAt, @Nullable Instant countedAt) {
        List<String> row = new ArrayList<>(List.of(
                entry.code(),
                entry.name(),
                entry.type(),
                entry.members().map(String::valueOf).orElse(""),
                entry.rows().map(OwnedRows::total).map(String::valueOf).orElse("")));
        OrganizationValues values = OrganizationValues.of(entry);
        for (OrganizationField field : OrganizationField.values()) {
            row.add(values.of(field));
        }
        row.add(readAt.toString());
        row.add(countedAt == null ? "" : countedAt.toString());
        return row;
    }

    /**
     * Writes it; the file is there completely or as it was.
     *
     * @throws org.bmms.console.base.FailureException {@code ORGANIZATIONS-EXPORT}
     */
    static Path write(Path file, String text) {
        try {
            new WholeFile(file).write(text);
        } catch (IOException e) {
            throw Failure.unchanged(OrganizationsFailure.NOT_WRITTEN, file.toString())
                    .withDetail(e.toString())
                    .asException(e);
        }
        return file;
    }
}
