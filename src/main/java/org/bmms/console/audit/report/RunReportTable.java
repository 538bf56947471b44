package org.bmms.console.audit.report;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bmms.console.audit.EventMessage;
import org.bmms.console.base.Json;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import tools.jackson.databind.JsonNode;

/** A run's journal as a table of comma-separated values (RFC 4180), an entry a row. */
final class RunReportTable {
    private static final List<String> HEAD = List.of(
            "environment",
            "run",
            "number",
            "time",
            "operator",
            "workstation",
            "event",
            "step",
            "milliseconds",
            "what",
            "evidence",
            "previous",
            "hash");

    private RunReportTable() {}

    static String of(RunReport report, ReportWords words) {
        StringBuilder table = new StringBuilder(line(HEAD));
        for (Entry entry : report.run().entries()) {
            JsonNode event = Json.mapper().valueToTree(entry.event());
            table.append(line(List.of(
                    report.environment(),
                    report.run().plan().id(),
                    Long.toString(entry.number()),
                    words.time(entry.at()),
                    words.said(entry.operator()),
                    words.said(entry.workstation()),
                    event.path("event").asString(""),
                    event.path("step").asString(""),
                    event.path("milliseconds").asString(""),
                    words.of(EventMessage.of(report.run(), entry.event())),
                    evidence(entry.event(), words),
                    entry.previous(),
                    entry.hash())));
        }
        return table.toString();
    }

    private static String evidence(Event event, ReportWords words) {
        return event instanceof Event.StepDone done
                ? new TreeMap<>(done.evidence())
                        .entrySet().stream()
                                .map(one -> one.getKey() + ": " + words.said(one.getValue()))
                                .collect(Collectors.joining("; "))
                : "";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(RunReportTable::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** What a spreadsheet would take for a formula is a text. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
