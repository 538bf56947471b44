package org.bmms.console.ui.coverage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.Mismatch;
import org.bmms.console.coverage.OrganizationShare;
import org.bmms.console.coverage.TableCoverage;
import org.bmms.console.ui.control.Words;

/**
 * A report as a table for spreadsheets (RFC 4180, UTF-8 with its mark): one line a table, and a column with the rows of
 * each organisation.
 */
final class CoverageCsv {
    private static final String MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CoverageReport report;
    private final Words words;

    private CoverageCsv(CoverageReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    /** The file. */
    static byte[] of(CoverageReport report, Words words) {
        CoverageCsv csv = new CoverageCsv(report, words);
        return (MARK + csv.lines().stream().map(CoverageCsv::line).collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<List<String>> lines() {
        Map<String, Long> wrong = new HashMap<>();
        for (Mismatch mismatch : report.mismatches().orElse(List.of())) {
            wrong.merge(mismatch.child(), mismatch.rows(), Long::sum);
        }
        List<OrganizationShare> owners = report.distribution().stream()
                .filter(share -> share.id().isPresent())
                .toList();
        List<List<String>> lines = new ArrayList<>();
        lines.add(head(owners));
        report.tables().forEach(table -> lines.add(line(table, wrong.getOrDefault(table.table(), 0L), owners)));
        return lines;
    }

    private static List<String> head(List<OrganizationShare> owners) {
        List<String> head = new ArrayList<>(List.of(
                "application",
                "table",
                "required",
                "state",
                "rows",
                "rows_without_organization",
                "percent",
                "rows_in_wrong_organization",
                "as_of",
                "reason"));
        owners.forEach(share -> head.add("rows_of_" + share.code().orElse("?")));
        return head;
    }

    private List<String> line(TableCoverage table, long wrong, List<OrganizationShare> owners) {
        List<String> line = new ArrayList<>(List.of(
                table.application(),
                table.table(),
                String.valueOf(table.required()),
                table.state().name().toLowerCase(Locale.ROOT),
                table.exact() ? table.rows().map(String::valueOf).orElse("") : "",
                table.missing().map(String::valueOf).orElse(""),
                table.percent().map(String::valueOf).orElse(""),
                report.mismatches().isPresent() ? String.valueOf(wrong) : "",
                table.asOf().toString(),
                table.reason().map(words::of).orElse("")));
        owners.forEach(share -> line.add(String.valueOf(share.rows().getOrDefault(table.table(), 0L))));
        return line;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CoverageCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A cell that a spreadsheet would run as a formula is made a text. */
    private static String cell(String value) {
        String safe = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
