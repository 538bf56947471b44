package org.bmms.console.base;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables as comma-separated text (RFC 4180): cells with commas, quotes or line ends stand in double quotes. Whatever ends
 * its lines is read; what is written ends them with CR and LF, as spreadsheets expect.
 */
public final class Csv {
    private static final String NEEDS_QUOTES = ",\"\r\n";

    /** A spreadsheet would take a cell that begins so for a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /**
     * One row of a text.
     *
     * @param number number of its first line, from 1
     * @param cells its cells
     */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** The rows of a text without its empty lines; a quote that is never closed ends with the text. */
    public static List<Line> read(String text) {
        return new Reader(text.startsWith("\ufeff") ? text.substring(1) : text).read();
    }

    /** Rows as a text. A cell that a spreadsheet would compute gets an apostrophe before it. */
    public static String write(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static String cell(String value) {
        String harmless = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = harmless.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0);
        return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }

    private static final class Reader {
        private final String text;
        private final List<Line> records = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private boolean quoted;
        private int line = 1;
        private int first = 1;

        Reader(String text) {
            this.text = text;
        }

        List<Line> read() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (quoted && doubled) {
                    cell.append('"');
                    i++;
                } else {
                    take(c, i + 1 < text.length() && text.charAt(i + 1) == '\n');
                }
            }
            endRow();
            return records;
        }

        private void take(char c, boolean beforeLineFeed) {
            if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (quoted) {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            } else if (c == ',') {
                endCell();
            } else if (c == '\n' || (c == '\r' && !beforeLineFeed)) {
                line++;
                endRow();
            } else if (c != '\r') {
                cell.append(c);
            }
        }

        private void endCell() {
            cells.add(cell.toString());
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                records.add(new Line(first, cells));
            }
            cells = new ArrayList<>();
            first = line;
        }
    }
}
