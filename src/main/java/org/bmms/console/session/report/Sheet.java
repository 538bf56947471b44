package org.bmms.console.session.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.audit.report.Span;
import org.bmms.console.audit.report.Xhtml;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/** What the sections of a report are written with: headings, facts and tables in one language. */
final class Sheet {
    private static final String COLUMN = "c-";

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d [+-]\\d\\d:\\d\\d");

    private final Xhtml page = new Xhtml();
    private final ReportWords words;

    Sheet(ReportWords words) {
        this.words = words;
    }

    Xhtml page() {
        return page;
    }

    ReportWords words() {
        return words;
    }

    String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /** A section of the report. */
    void section(String key) {
        page.element("h2", of(key));
    }

    void part(String text) {
        page.element("h3", text);
    }

    /** A part with the name that commands have for it. */
    void part(String text, String name) {
        page.begin("h3").text(text + " ").element("code", name).end();
    }

    void say(String key, Object... arguments) {
        page.element("p", of(key, arguments));
    }

    /** A paragraph that is less important. */
    void note(String key, Object... arguments) {
        page.element("p", "note", of(key, arguments));
    }

    /** Why a section is empty. */
    void unasked(Failure why) {
        warn(why, "report.unasked");
    }

    /** Why a section has only what is on record. */
    void recorded(Failure why) {
        warn(why, "report.recorded");
    }

    private void warn(Failure why, String key) {
        page.begin("p", "warning").element("code", why.code().code()).text(" ");
        text(of(key, why.what()));
        page.end();
    }

    void beginFacts() {
        page.begin("table", "fixed facts").begin("tbody");
    }

    void fact(String key, String value) {
        page.begin("tr").element("th", of(key)).begin("td");
        text(words.said(value));
        page.end().end();
    }

    void code(String key, String value) {
        page.begin("tr")
                .element("th", of(key))
                .begin("td")
                .element("code", words.said(value))
                .end()
                .end();
    }

    void end() {
        page.end().end();
    }

    /**
     * Begins a table whose columns have the widths of the style.
     *
     * @param columns their names, which are the classes of their cells, too
     */
    void beginTable(String styleClass, String... columns) {
        page.begin("table", "fixed " + styleClass).begin("thead").begin("tr");
        for (String column : List.of(columns)) {
            page.element("th", COLUMN + column, of("report.column." + column));
        }
        page.end().end().begin("tbody");
    }

    void cell(String column, String text) {
        page.begin("td", COLUMN + column);
        text(text);
        page.end();
    }

    /** A cell with a time: its day above the rest of it. */
    void timeCell(String column, @Nullable Instant time) {
        beginCell(column);
        for (String line : time(time).split(" ", 2)) {
            page.element("div", "whole", line);
        }
        page.end();
    }

    /** A cell that says how something stands, in the colour of that. */
    void cell(String column, Enum<?> state, String text) {
        page.element("td", COLUMN + column + " " + styleOf(state), text);
    }

    /** A cell of several lines; whoever begins it ends it. */
    void beginCell(String column) {
        page.begin("td", COLUMN + column);
    }

    void codeCell(String column, String text) {
        page.begin("td", COLUMN + column).element("code", words.said(text)).end();
    }

    /** A line below what a cell says first. */
    void below(String text) {
        page.begin("div", "evidence");
        text(text);
        page.end();
    }

    /** A text whose times stay on one line. */
    void text(String text) {
        Matcher times = TIME.matcher(text);
        int told = 0;
        while (times.find()) {
            page.text(text.substring(told, times.start())).element("span", "whole", times.group());
            told = times.end();
        }
        page.text(text.substring(told));
    }

    String said(Message message) {
        return words.of(message);
    }

    String time(@Nullable Instant time) {
        return time == null ? of("report.unknown") : words.time(time);
    }

    static String took(Duration length) {
        return Span.text(length);
    }

    String number(long number) {
        return of("report.number", number);
    }

    /** The style class of how something stands. */
    static String styleOf(Enum<?> value) {
        return "is-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
