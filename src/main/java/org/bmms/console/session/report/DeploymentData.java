package org.bmms.console.session.report;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.base.Outcome;
import org.bmms.console.checklist.Position;
import org.bmms.console.checklist.SignOff;
import org.bmms.console.inspection.BoardJson;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.jspecify.annotations.Nullable;

/** A deployment's report as maps and lists: words that never change, beside the texts for people. */
final class DeploymentData {
    private final DeploymentReport report;
    private final ReportWords words;

    DeploymentData(DeploymentReport report, ReportWords words) {
        this.report = report;
        this.words = words;
    }

    Map<String, Object> all() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("about", report.about());
        data.put("standing", standing());
        data.put(
                "checklist",
                part(
                        report.checked().board(),
                        new BoardJson(
                                words.texts(),
                                InstantSource.fixed(report.about().made()))::of));
        data.put(
                "signOffs",
                part(
                        report.checked().words(),
                        said -> said.stream().map(this::word).toList()));
        data.put("runs", part(report.doings(), this::runs));
        data.put("coverage", part(report.measured(), measured -> measured));
        data.put("backups", part(report.kept(), Kept::backups));
        data.put("organisations", part(report.takenIn(), this::organizations));
        data.put("notifications", part(report.notifications(), sent -> sent));
        data.put("audit", part(report.proof().audit(), this::audit));
        data.put("notKnown", Gaps.of(report).stream().map(this::gap).toList());
        data.put("notCovered", Gaps.ALWAYS.stream().map(words::of).toList());
        return data;
    }

    private Map<String, @Nullable Object> standing() {
        Standing standing = report.standing();
        Position position = standing.position();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("modeInFile", standing.modeInFile().map(Enum::name).orElse(null));
        data.put("modeInEffect", standing.modeInEffect().map(Enum::name).orElse(null));
        data.put("commit", standing.commit().orElse(null));
        data.put("phase", position == null ? null : position.phase().name());
        data.put("why", position == null ? null : words.of(position.why()));
        data.put("next", standing.next().kind().name());
        data.put(
                "conditions",
                standing.next().conditions().stream()
                        .map(condition -> Map.of(
                                "statement",
                                words.of(condition.statement()),
                                "state",
                                condition.state().name(),
                                "finding",
                                words.of(condition.finding())))
                        .toList());
        return data;
    }

    private List<Map<String, @Nullable Object>> runs(Doings doings) {
        return doings.runs().stream().map(this::run).toList();
    }

    private Map<String, @Nullable Object> run(ReportedRun run) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("id", run.id());
        data.put("kind", run.kind());
        data.put("state", run.state().name());
        data.put("operator", run.operator());
        data.put("began", run.began());
        data.put("ended", run.ended());
        data.put("downtime", run.downtime());
        data.put("interrupts", run.interrupts());
        data.put("source", run.source().name());
        data.put("said", run.said().stream().map(words::of).toList());
        data.put("organisations", run.organizations());
        return data;
    }

    private Map<String, @Nullable Object> word(SignOff signOff) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("item", signOff.item().toString());
        data.put("decision", signOff.decision().name());
        data.put("by", signOff.operator());
        data.put("at", signOff.at());
        data.put("note", signOff.note());
        data.put("evidence", signOff.evidence());
        return data;
    }

    /** Whom one may write to or call is nothing that a report has to hand on. */
    private Map<String, Object> organizations(TakenIn known) {
        return Map.of(
                "rollout",
                known.rollout(),
                "all",
                known.organizations().stream().map(this::organization).toList());
    }

    private Map<String, @Nullable Object> organization(OrganizationEntry organization) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("code", organization.code());
        data.put("name", organization.name());
        data.put("type", organization.type());
        data.put("active", organization.active());
        data.put("pilot", organization.pilot().orElse(null));
        data.put("members", organization.members().orElse(null));
        data.put("onboarded", organization.onboardingDate().orElse(null));
        data.put("live", organization.goLiveDate().orElse(null));
        return data;
    }

    private Map<String, Object> audit(AuditReport audit) {
        return Map.of(
                "broken",
                audit.broken().isPresent(),
                "records",
                audit.records(),
                "digest",
                audit.digest(),
                "chains",
                audit.chains());
    }

    private Map<String, @Nullable Object> gap(Gap gap) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("what", words.of(gap.what()));
        data.put("code", gap.code());
        return data;
    }

    /** What is known of a part, or why it could not be asked. */
    private <T> Object part(Outcome<T> part, Function<T, Object> known) {
        return switch (part) {
            case Outcome.Done<T>(T value) -> known.apply(value);
            case Outcome.Failed<T> _, Outcome.Unknown<T> _ ->
                Parts.why(part)
                        .<Object>map(why -> Map.of("code", why.code().code(), "why", words.of(why.what())))
                        .orElseThrow();
        };
    }
}
