package org.bmms.console.session.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.audit.notification.Delivery;
import org.bmms.console.backup.BackupState;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.CoverageState;
import org.bmms.console.database.store.NotificationRecord;
import org.bmms.console.database.store.StoreState;
import org.bmms.console.run.RunState;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.HostFacts;

/** What a report does not know, and what no report of the console covers. */
final class Gaps {
    /** What is true of every report. */
    static final List<Message> ALWAYS = List.of(
            Message.of("report.never.past-the-console"),
            Message.of("report.never.words"),
            Message.of("report.never.workstations"),
            Message.of("report.never.downtime"),
            Message.of("report.never.backups"),
            Message.of("report.never.rewritten"));

    private final DeploymentReport report;
    private final List<Gap> gaps = new ArrayList<>();

    private Gaps(DeploymentReport report) {
        this.report = report;
    }

    /** What this one does not know, in the order of its parts. */
    static List<Gap> of(DeploymentReport report) {
        return new Gaps(report).all();
    }

    private List<Gap> all() {
        part("target", report.standing().found()).ifPresent(this::target);
        part("checklist", report.checked().board()).ifPresent(this::checklist);
        part("words", report.checked().words());
        part("runs", report.doings()).ifPresent(this::runs);
        part("coverage", report.measured()).ifPresent(this::coverage);
        part("backups", report.kept()).ifPresent(this::backups);
        part("organisations", report.takenIn()).ifPresent(this::organizations);
        part("notifications", report.notifications()).ifPresent(this::notifications);
        part("audit", report.proof().audit());
        store(report.proof().store());
        return List.copyOf(gaps);
    }

    private <T> Optional<T> part(String name, Outcome<T> part) {
        Parts.why(part).ifPresent(why -> unasked("report.gap." + name, why));
        return Parts.known(part);
    }

    private void unasked(String key, Failure why) {
        gaps.add(new Gap(Message.of(key, why.what()), why.code().code()));
    }

    private void some(String key, long count) {
        if (count > 0) {
            gaps.add(Gap.of(key, count));
        }
    }

    private void target(Fingerprint found) {
        found.hosts().forEach(this::host);
        unread(found.schema(), "report.gap.schema");
        unread(found.migrations(), "report.gap.migrations");
        unread(found.redis(), "report.gap.redis");
    }

    /** What fails for one reason is one thing that is not known. */
    private void host(HostFacts host) {
        Set<Optional<String>> reasons = Stream.of(host.settings(), host.units(), host.django(), host.commit())
                .map(fact -> Optional.ofNullable(fact.unreadable()))
                .collect(Collectors.toSet());
        if (reasons.size() == 1) {
            unread(host.settings(), "report.gap.host", host.name());
            return;
        }
        unread(host.settings(), "report.gap.host.settings", host.name());
        unread(host.units(), "report.gap.host.units", host.name());
        unread(host.django(), "report.gap.host.django", host.name());
        unread(host.commit(), "report.gap.host.commit", host.name());
    }

    /** A host is not asked for what does not run there. */
    private void unread(Fact<?> fact, String key, Object... arguments) {
        String code = fact.unreadable();
        if (code != null && !code.equals(FingerprintFailure.NOT_ASKED.code())) {
            gaps.add(new Gap(Message.of(key, arguments), code));
        }
    }

    private void checklist(Board board) {
        some("report.gap.not-examined", board.count(ItemStatus.NOT_EXAMINED));
        some("report.gap.cannot-tell", board.count(ItemStatus.CANNOT_TELL));
        some("report.gap.open", board.count(ItemStatus.OPEN));
        some("report.gap.not-due", board.count(ItemStatus.NOT_DUE));
        lastChange().ifPresent(last -> {
            long older = board.rows().stream()
                    .filter(row -> row.result() != null && row.result().at().isBefore(last))
                    .count();
            if (older > 0) {
                gaps.add(Gap.of("report.gap.older", older, last));
            }
        });
    }

    /** When a run that may have changed the target ended last; what was looked at before may be otherwise since. */
    private Optional<Instant> lastChange() {
        return Parts.known(report.doings()).stream()
                .flatMap(doings -> doings.runs().stream())
                .filter(run -> run.interrupts() && run.state() == RunState.DONE)
                .map(ReportedRun::ended)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    private void runs(Doings doings) {
        if (doings.server() != null) {
            unasked("report.gap.journals", doings.server());
        }
        some(
                "report.gap.unknown-end",
                doings.runs().stream()
                        .filter(run -> run.state() == RunState.UNKNOWN)
                        .count());
        some(
                "report.gap.no-downtime",
                doings.runs().stream().filter(ReportedRun::lacksDowntime).count());
    }

    private void coverage(Measured measured) {
        CoverageReport newest = measured.newest();
        if (newest == null) {
            gaps.add(Gap.of("report.gap.not-measured"));
            return;
        }
        if (!newest.exact()) {
            gaps.add(Gap.of("report.gap.estimated", newest.asOf()));
        }
        if (newest.mismatches().isEmpty()) {
            gaps.add(Gap.of("report.gap.wrong-rows"));
        }
        some(
                "report.gap.tables",
                newest.tables().stream()
                        .filter(table -> table.state() == CoverageState.FAILED
                                && !table.isAcceptedWithoutColumn(measured.accepted()))
                        .count());
    }

    private void backups(Kept kept) {
        if (kept.server() != null) {
            unasked("report.gap.backups-recorded", kept.server());
        }
        if (kept.backups().isEmpty()) {
            gaps.add(Gap.of("report.gap.no-backup"));
        }
        some(
                "report.gap.not-rehearsed",
                kept.backups().stream()
                        .filter(backup -> backup.state() != BackupState.REHEARSED)
                        .count());
    }

    private void organizations(TakenIn takenIn) {
        some(
                "report.gap.members",
                takenIn.organizations().stream()
                        .filter(organization -> organization.members().isEmpty())
                        .count());
    }

    private void notifications(List<NotificationRecord> sent) {
        some(
                "report.gap.waiting",
                sent.stream()
                        .filter(one -> one.state().equals(Delivery.State.WAITING.name()))
                        .count());
    }

    private void store(StoreState store) {
        switch (store) {
            case StoreState.InDatabase(int waiting) -> some("report.gap.unsent", waiting);
            case StoreState.Opening _ -> gaps.add(Gap.of("report.gap.store-opening"));
            case StoreState.OnWorkstation(Failure why, List<String> _, int _) -> unasked("report.gap.store", why);
        }
    }
}
