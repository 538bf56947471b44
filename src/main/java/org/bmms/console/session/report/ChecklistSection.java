package org.bmms.console.session.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.ChecklistPart;
import org.bmms.console.checklist.ItemId;
import org.bmms.console.checklist.ItemKind;
import org.bmms.console.checklist.ItemResult;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.checklist.SignOff;

/** All items of the checklist: counted, then each with what was seen and who said so; and every word that was said. */
final class ChecklistSection {
    private final Checked checked;
    private final Sheet sheet;

    ChecklistSection(Checked checked, Sheet sheet) {
        this.checked = checked;
        this.sheet = sheet;
    }

    void write() {
        sheet.section("report.section.checklist");
        Parts.why(checked.board()).ifPresent(sheet::unasked);
        Parts.known(checked.board()).ifPresent(this::board);
        sheet.section("report.section.words");
        Parts.why(checked.words()).ifPresent(sheet::unasked);
        Parts.known(checked.words()).ifPresent(this::words);
    }

    private void board(Board board) {
        sheet.note("report.checklist.records");
        Map<ItemId, Board.Row> rows = new LinkedHashMap<>();
        board.rows().forEach(row -> rows.put(row.item().id(), row));
        counts(board);
        for (ChecklistPart part : checked.catalogue().parts()) {
            items(part, rows);
        }
    }

    /** How many items of each chapter stand how. */
    private void counts(Board board) {
        sheet.beginTable(
                "counts",
                "chapter",
                "passed",
                "warning",
                "failed",
                "cannot-tell",
                "open",
                "not-examined",
                "not-due",
                "not-applicable",
                "all");
        Map<String, List<Board.Row>> chapters = new LinkedHashMap<>();
        for (ChecklistPart part : checked.catalogue().parts()) {
            chapters.putIfAbsent(
                    part.section(),
                    board.rows().stream()
                            .filter(row -> row.item().id().section().equals(part.section()))
                            .toList());
        }
        chapters.forEach((chapter, rows) -> counts(sheet.of("report.chapter." + chapter), "", rows));
        counts(sheet.of("report.chapter.all"), "sum", board.rows());
        sheet.end();
    }

    private void counts(String name, String styleClass, List<Board.Row> rows) {
        sheet.page().begin("tr", styleClass);
        sheet.cell("chapter", name);
        for (ItemStatus status : List.of(
                ItemStatus.PASSED,
                ItemStatus.WARNING,
                ItemStatus.FAILED,
                ItemStatus.CANNOT_TELL,
                ItemStatus.OPEN,
                ItemStatus.NOT_EXAMINED,
                ItemStatus.NOT_DUE,
                ItemStatus.NOT_APPLICABLE)) {
            sheet.cell(
                    "figure",
                    Long.toString(
                            rows.stream().filter(row -> row.status() == status).count()));
        }
        sheet.cell("figure", Integer.toString(rows.size()));
        sheet.page().end();
    }

    private void items(ChecklistPart part, Map<ItemId, Board.Row> rows) {
        sheet.part(sheet.of("report.chapter." + part.section()) + ": " + sheet.said(part.title()), part.name());
        sheet.beginTable("items", "number", "what", "status");
        part.items().forEach(item -> {
            Board.Row row = rows.get(item.id());
            if (row != null) {
                item(row);
            }
        });
        sheet.end();
    }

    private void item(Board.Row row) {
        sheet.page().begin("tr");
        sheet.cell("number", Integer.toString(row.item().id().number()));
        sheet.beginCell("what");
        sheet.page().element("div", sheet.said(row.item().text()));
        ItemResult result = row.result();
        if (result != null) {
            result.seen().forEach(seen -> sheet.below(sheet.said(seen)));
            if (result.next() != null) {
                sheet.below(sheet.of("report.item.next", result.next()));
            }
            sheet.below(
                    result.code() == null
                            ? sheet.of("report.item.looked", result.at())
                            : sheet.of("report.item.looked-code", result.at(), result.code()));
        } else if (row.item().kind() != ItemKind.SIGN_OFF) {
            sheet.below(sheet.of("report.item.never"));
        }
        if (row.signOff() != null) {
            word(row.signOff());
        }
        sheet.page().end();
        sheet.cell(
                "status", row.status(), sheet.of("report.status." + row.status().name()));
        sheet.page().end();
    }

    private void word(SignOff signOff) {
        sheet.page()
                .element(
                        "div",
                        "said",
                        sheet.of(
                                "report.word.at",
                                sheet.of(
                                        "report.word." + signOff.decision().name(),
                                        sheet.words().said(signOff.operator())),
                                sheet.time(signOff.at())));
        if (!signOff.note().isBlank()) {
            sheet.below(sheet.words().said(signOff.note()));
        }
        if (signOff.evidence() != null) {
            sheet.below(sheet.of("report.word.evidence", sheet.words().said(signOff.evidence())));
        }
    }

    private void words(List<SignOff> words) {
        if (words.isEmpty()) {
            sheet.say("report.words.none");
            return;
        }
        sheet.note("report.words.kept");
        sheet.beginTable("words", "time", "item", "word", "note");
        for (SignOff signOff : words) {
            sheet.page().begin("tr");
            sheet.timeCell("time", signOff.at());
            sheet.codeCell("item", signOff.item().toString());
            sheet.cell(
                    "word",
                    sheet.of(
                            "report.word." + signOff.decision().name(),
                            sheet.words().said(signOff.operator())));
            sheet.beginCell("note");
            sheet.page().text(sheet.words().said(signOff.note()));
            if (signOff.evidence() != null) {
                sheet.below(sheet.of("report.word.evidence", sheet.words().said(signOff.evidence())));
            }
            sheet.page().end().end();
        }
        sheet.end();
    }
}
