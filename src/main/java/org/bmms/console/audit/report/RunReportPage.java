package org.bmms.console.audit.report;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.ChainBreak;
import org.bmms.console.audit.EventMessage;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Json;
import org.bmms.console.run.RunState;
import org.bmms.console.run.StepView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedAction;

/** A run's report as one page of HTML with everything in it; printed, the environment stands on each sheet. */
final class RunReportPage {
    private static final int HASH_SHOWN = 16;

    private final RunReport report;
    private final ReportWords words;
    private final Xhtml page = new Xhtml();

    private RunReportPage(RunReport report, ReportWords words) {
        this.report = report;
        this.words = words;
    }

    static String of(RunReport report, ReportWords words) {
        return new RunReportPage(report, words).page();
    }

    private String page() {
        String title = title();
        page.begin("html").begin("head").element("title", title).style().end().begin("body", kind());
        band();
        page.element("h1", title);
        page.element(
                "p",
                "state " + stateClass(report.run().state()),
                state(report.run().state()));
        facts();
        warnings();
        steps("audit.report.steps", report.run().steps());
        steps("audit.report.rollback", report.run().rollback());
        journal();
        audit();
        actions();
        page.element("p", "made", words.of("audit.report.made", words.time(report.made())));
        return page.end().end().page();
    }

    private String title() {
        return words.of("audit.kind." + report.run().plan().kind());
    }

    private String kind() {
        return report.kind().name().toLowerCase(Locale.ROOT);
    }

    private void band() {
        page.begin("div", "band")
                .element("span", "word", words.of("audit.environment." + kind()))
                .text(" ")
                .element("span", report.environment())
                .text(" ")
                .element("span", "run", report.run().plan().id())
                .end();
    }

    private String state(RunState state) {
        return words.of("audit.state." + state.name());
    }

    private static String stateClass(RunState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void facts() {
        Plan plan = report.run().plan();
        page.begin("table", "facts").begin("tbody");
        fact("audit.report.run", plan.id());
        fact("audit.report.environment", report.environment());
        fact("audit.report.operator", operators());
        fact(
                "audit.report.began",
                report.past().began() == null
                        ? unknown()
                        : words.time(report.past().began()));
        fact(
                "audit.report.ended",
                report.past().ended() == null
                        ? words.of("audit.report.not-over")
                        : words.time(report.past().ended()));
        fact("audit.report.took", report.past().took().map(Span::text).orElseGet(this::unknown));
        Duration downtime = report.past().downtime();
        fact("audit.report.downtime", downtime == null ? words.of("audit.report.not-measured") : Span.text(downtime));
        fact("audit.report.planned", words.of("audit.report.planned.by", plan.operator(), words.time(plan.created())));
        code("audit.report.plan-hash", plan.hash());
        code("audit.report.fingerprint", plan.fingerprint());
        fact(
                "audit.report.origin",
                words.of("audit.origin." + report.past().origin().name()));
        page.end().end();
    }

    private String unknown() {
        return words.of("audit.report.unknown");
    }

    private String operators() {
        List<String> all = report.run().entries().stream()
                .map(entry -> entry.operator() + "@" + entry.workstation())
                .distinct()
                .toList();
        return all.isEmpty() ? report.past().operator() : String.join(", ", all);
    }

    private void fact(String key, String value) {
        page.begin("tr")
                .element("th", words.of(key))
                .element("td", words.said(value))
                .end();
    }

    private void code(String key, String value) {
        page.begin("tr")
                .element("th", words.of(key))
                .begin("td")
                .element("code", value)
                .end()
                .end();
    }

    private void warnings() {
        report.run()
                .plan()
                .warnings()
                .forEach(warning -> page.begin("p", "warning")
                        .element("code", warning.code())
                        .text(" " + words.of(warning.text()))
                        .end());
    }

    private void steps(String key, List<StepView> steps) {
        if (steps.isEmpty()) {
            return;
        }
        page.element("h2", words.of(key)).begin("table", "steps").begin("thead").begin("tr");
        for (String head : List.of("number", "step", "effect", "state", "took")) {
            page.element("th", head, words.of("audit.report.head." + head));
        }
        page.end().end().begin("tbody");
        int number = 1;
        for (StepView step : steps) {
            page.begin("tr").element("td", "number", Integer.toString(number++)).begin("td");
            page.element("div", words.of(step.step().intent()));
            evidence(step);
            page.end()
                    .element("td", "effect", effect(step.step().effect()))
                    .element("td", "state " + stateClass(step.state()), state(step.state()))
                    .element(
                            "td",
                            "took",
                            step.milliseconds() == 0 ? "" : Span.text(Duration.ofMillis(step.milliseconds())))
                    .end();
        }
        page.end().end();
    }

    private String effect(Effect effect) {
        return words.of("audit.effect." + effect.name());
    }

    private void evidence(StepView step) {
        RecordedFailure failure = step.failure();
        if (failure != null) {
            page.begin("div", "failure")
                    .element("code", failure.code())
                    .text(" " + words.of(failure.what()) + " "
                            + words.of("audit.changed." + failure.changed().name()) + " ")
                    .text(words.of(failure.next()))
                    .end();
            if (failure.detail() != null) {
                page.element("pre", words.said(failure.detail()));
            }
        }
        new TreeMap<>(step.evidence())
                .forEach((name, value) -> page.begin("div", "evidence")
                        .text(words.said(name) + ": ")
                        .element("code", words.said(value))
                        .end());
    }

    private void journal() {
        page.element("h2", words.of("audit.report.journal"));
        if (report.run().entries().isEmpty()) {
            page.element("p", words.of("audit.report.no-journal"));
            return;
        }
        page.begin("table", "journal").begin("thead").begin("tr");
        for (String head : List.of("number", "time", "who", "what", "hash")) {
            page.element("th", head, words.of("audit.report.head." + head));
        }
        page.end().end().begin("tbody");
        for (Entry entry : report.run().entries()) {
            page.begin("tr")
                    .element("td", "number", Long.toString(entry.number()))
                    .element("td", "time", words.time(entry.at()))
                    .element("td", words.said(entry.operator()))
                    .element("td", words.of(EventMessage.of(report.run(), entry.event())))
                    .begin("td", "hash")
                    .element("code", entry.hash().substring(0, HASH_SHOWN))
                    .end()
                    .end();
        }
        page.end().end();
    }

    private void audit() {
        AuditReport audit = report.audit();
        page.element("h2", words.of("audit.report.audit"));
        page.begin("table", "facts").begin("tbody");
        List<Entry> entries = report.run().entries();
        if (!entries.isEmpty()) {
            code("audit.report.journal-hash", entries.getLast().hash());
        }
        fact(
                "audit.report.chain",
                audit.broken()
                        .map(ChainBreak::what)
                        .map(words::of)
                        .orElseGet(() -> words.of("audit.verified", audit.records())));
        code("audit.report.chain-digest", audit.digest());
        code("audit.report.content-digest", Digest.sha256(Json.write(report.run())));
        page.end().end();
    }

    private void actions() {
        page.element("h2", words.of("audit.report.actions"));
        for (StepView step : report.run().steps()) {
            actions(step);
        }
        for (StepView step : report.run().rollback()) {
            actions(step);
        }
    }

    private void actions(StepView step) {
        page.element("h3", words.of(step.step().intent()));
        for (PlannedAction action : step.step().actions()) {
            switch (action) {
                case PlannedAction.Command(String host, String line, Effect _) ->
                    page.element("pre", words.said(host + "$ " + line));
                case PlannedAction.Sql(String database, String statement, Effect _) ->
                    page.element("pre", words.said(database + "=> " + statement));
                case PlannedAction.FileChange(String host, String path, List<DifferenceLine> difference) ->
                    difference(host, path, difference);
                case PlannedAction.Check check -> page.element("p", "check", words.of(check.what()));
            }
        }
    }

    private void difference(String host, String path, List<DifferenceLine> difference) {
        page.begin("pre").text(words.said(host + ":" + path) + "\n");
        for (DifferenceLine line : difference) {
            String sign = switch (line.kind()) {
                case ADDED -> "+ ";
                case REMOVED -> "- ";
                case KEPT -> "  ";
            };
            page.text(sign + words.said(line.text()) + "\n");
        }
        page.end();
    }
}
