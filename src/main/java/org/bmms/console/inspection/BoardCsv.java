package org.bmms.console.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bmms.console.base.Csv;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.ItemResult;
import org.bmms.console.checklist.SignOff;
import org.jspecify.annotations.Nullable;

/** The checklist as a table for spreadsheets (RFC 4180, UTF-8 with its mark); what is not known is empty. */
public final class BoardCsv {
    private static final String MARK = "\uFEFF";
    private static final List<String> HEAD = List.of(
            "id",
            "text",
            "kind",
            "status",
            "examined_at",
            "seen",
            "code",
            "next",
            "signed_by",
            "signed_at",
            "decision",
            "note",
            "evidence");

    private BoardCsv() {}

    /**
     * The file's text.
     *
     * @param words a message as a text
     * @param said what people wrote, without secrets
     */
    public static String of(List<Board.Row> rows, Function<Message, String> words, UnaryOperator<String> said) {
        List<List<String>> lines = new ArrayList<>(List.of(HEAD));
        rows.forEach(row -> lines.add(line(row, words, said)));
        return MARK + Csv.write(lines);
    }

    private static List<String> line(Board.Row row, Function<Message, String> words, UnaryOperator<String> said) {
        ItemResult result = row.result();
        SignOff signOff = row.signOff();
        List<String> line = new ArrayList<>(List.of(
                row.item().id().toString(),
                words.apply(row.item().text()),
                row.item().kind().word(),
                row.status().name()));
        line.addAll(
                result == null
                        ? List.of("", "", "", "")
                        : List.of(
                                result.at().toString(),
                                result.seen().stream().map(words).collect(Collectors.joining(" ")),
                                text(result.code()),
                                result.next() == null ? "" : words.apply(result.next())));
        line.addAll(
                signOff == null
                        ? List.of("", "", "", "", "")
                        : List.of(
                                said.apply(signOff.operator()),
                                signOff.at().toString(),
                                signOff.decision().name(),
                                said.apply(signOff.note()),
                                said.apply(text(signOff.evidence()))));
        return line;
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known;
    }
}
