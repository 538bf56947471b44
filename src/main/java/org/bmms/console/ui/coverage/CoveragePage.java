package org.bmms.console.ui.coverage;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.Mismatch;
import org.bmms.console.coverage.OrganizationShare;
import org.bmms.console.coverage.Share;
import org.bmms.console.ui.control.Words;

/** A report as a page to print: the verdict and its reasons, every table, who owns how much. */
final class CoveragePage {
    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page) " / " counter(pages);
              font: 8pt Inter; color: #57606a; } }
            body { font-family: Inter; font-size: 9.5pt; color: #24292f; }
            h1 { font-size: 17pt; font-weight: 600; margin: 0 0 2mm 0; }
            h2 { font-size: 11.5pt; font-weight: 600; margin: 6mm 0 2mm 0; page-break-after: avoid; }
            p { margin: 0 0 1.5mm 0; }
            .second { color: #57606a; }
            .good { color: #1a7f37; font-weight: 600; } .bad { color: #cf222e; font-weight: 600; }
            table { width: 100%; table-layout: fixed; border-collapse: collapse; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            th { text-align: left; font-weight: 600; border-bottom: 0.6pt solid #57606a; padding: 1mm 2mm 1mm 0; }
            td { border-bottom: 0.4pt solid #d0d7de; padding: 1mm 2mm 1mm 0; vertical-align: top; }
            th.first { width: 66mm; } th.number { width: 15mm; }
            .number { text-align: right; font-family: "JetBrains Mono"; font-size: 8.5pt; }
            th.number { font-family: Inter; font-size: 9.5pt; } .number + td, .number + th { padding-left: 3mm; }
            .token { font-family: "JetBrains Mono"; font-size: 8.5pt; }
            """;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t\n]]");

    private final Words words;
    private final StringBuilder page = new StringBuilder();

    private CoveragePage(Words words) {
        this.words = words;
    }

    /**
     * The page as well-formed HTML.
     *
     * @param environment its name
     * @param accepted required tables that are known to have no organisation column
     */
    static String of(CoverageReport report, String environment, Collection<String> accepted, Words words) {
        Known known = new Known(report, report, report.asOf(), false, report.asOf());
        return new CoveragePage(words).write(Coverage.of(known, accepted), environment, accepted);
    }

    private String write(Coverage coverage, String environment, Collection<String> accepted) {
        CoverageReport report = coverage.known().report();
        page.append("<html><head><title>")
                .append(escaped(words.of("ui-coverage.page.title", environment)))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        element("h1", "", words.of("ui-coverage.page.title", environment));
        element("p", "second", words.of("ui-coverage.page.counted", report.asOf(), seconds(report)));
        summary(coverage.headline());
        report.verdict(accepted).reasons().forEach(reason -> element("p", "", "• " + words.of(reason)));
        coverage.groups().forEach(this::group);
        organizations(report);
        mismatches(coverage.headline().mismatches());
        return page.append("</body></html>").toString();
    }

    private static String seconds(CoverageReport report) {
        return String.format(java.util.Locale.ROOT, "%.1f", report.took().toMillis() / 1000.0);
    }

    private void summary(Headline headline) {
        HeadlineWords said = new HeadlineWords(words);
        element("p", said.mark(headline).styleClass(), words.of(said.verdict(headline)));
        String percent = headline.percent().map(CoverageSummary::text).orElse("?");
        element("p", "", words.of("ui-coverage.percent", percent) + ": " + words.of(said.assigned(headline)));
        element("p", "", words.of(said.missing(headline)));
        element("p", "", words.of(said.required(headline.required())));
    }

    private void group(CoverageGroup group) {
        element("h2", "", group.application() + ": " + GroupWords.of(group, words));
        head(List.of("table", "rows", "without", "wrong", "percent", "state"), 1, 4);
        CardWords said = new CardWords(words);
        for (TableCard card : group.cards()) {
            page.append("<tr>");
            cell("token", card.table());
            cell("number", card.coverage().exact() ? number(card.rows()) : "");
            cell("number", card.coverage().missing().map(this::number).orElse(""));
            cell("number", number(card.wrong()));
            cell("number", card.coverage().percent().map(CoverageSummary::text).orElse(""));
            String required = card.coverage().required() ? words.of("ui-coverage.required") + ", " : "";
            cell("", required + said.line(card));
            page.append("</tr>");
        }
        page.append("</tbody></table>");
    }

    private void organizations(CoverageReport report) {
        element("h2", "", words.of("ui-coverage.panel.organisations"));
        head(List.of("organisation", "rows", "percent"), 1, 2);
        for (OrganizationShare share : report.distribution()) {
            page.append("<tr>");
            cell(
                    "",
                    share.code()
                            .map(code -> code + "  " + share.name().orElse(""))
                            .orElse(words.of("ui-coverage.panel.nobody")));
            cell("number", number(share.total()));
            cell(
                    "number",
                    Share.percent(share.total(), report.rows())
                            .map(CoverageSummary::text)
                            .orElse(""));
            page.append("</tr>");
        }
        page.append("</tbody></table>");
    }

    private void mismatches(List<Mismatch> mismatches) {
        element("h2", "", words.of("ui-coverage.wrong"));
        if (mismatches.isEmpty()) {
            element("p", "", words.of("ui-coverage.wrong.none"));
        }
        mismatches.forEach(mismatch -> element(
                "p",
                "",
                words.of(Message.of("coverage.verdict.wrong", mismatch.rows(), mismatch.child(), mismatch.parent()))));
    }

    private void head(List<String> columns, int firstNumber, int lastNumber) {
        page.append("<table><thead><tr>");
        for (int i = 0; i < columns.size(); i++) {
            boolean number = i >= firstNumber && i <= lastNumber;
            String style = number ? "number" : i == 0 ? "first" : "words";
            page.append("<th class=\"")
                    .append(style)
                    .append("\">")
                    .append(escaped(words.of("ui-coverage.page.column." + columns.get(i))))
                    .append("</th>");
        }
        page.append("</tr></thead><tbody>");
    }

    private String number(long value) {
        return words.of("ui-coverage.number", value);
    }

    private void cell(String style, String text) {
        element("td", style, text);
    }

    private void element(String name, String style, String text) {
        page.append('<').append(name);
        if (!style.isEmpty()) {
            page.append(" class=\"").append(style).append('"');
        }
        page.append('>').append(escaped(text)).append("</").append(name).append('>');
    }

    /** As HTML wants it; what XML has no place for at all is left out. */
    private static String escaped(String text) {
        return CONTROL.matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
