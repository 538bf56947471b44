package org.bmms.console.ui.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.audit.PastRuns;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Cancellation;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.Evidence;
import org.bmms.console.checklist.StagingRecord;
import org.bmms.console.coverage.CoverageHistory;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.database.store.RunRecord;
import org.bmms.console.monitoring.Vitals;
import org.bmms.console.onboarding.directory.Rollout;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.Runs;
import org.bmms.console.session.ChecklistDesk;
import org.bmms.console.session.Session;
import org.bmms.console.session.StagingHistory;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.Profile;

/** An environment that is read through a session. */
public record SessionSource(Session session) implements EnvironmentSource {
    private static final int RUNS = 100;

    @Override
    public Profile profile() {
        return session.profile();
    }

    @Override
    public String operator() {
        return session.operator().author().operator();
    }

    @Override
    public EnvironmentFacts read(Cancellation cancellation) {
        Instant begun = session.operator().timing().clock().instant();
        Runs runs = session.runs(RunListener.none());
        try (Beside<Map<String, Duration>> downtimes = Beside.begin(this::downtimes);
                Beside<Fingerprint> fingerprint = Beside.begin(() -> session.fingerprint(cancellation));
                Beside<Vitals> vitals = Beside.begin(() -> Vitals.read(session.target(), cancellation));
                Beside<Evidence> evidence = Beside.begin(this::evidence);
                Beside<Fact<Rollout>> rollout = Beside.begin(() -> rollout(begun, cancellation))) {
            var list = runs.list();
            var lock = runs.holder();
            Fingerprint found = fingerprint.result();
            Instant ended = session.operator().timing().clock().instant();
            return new EnvironmentFacts(
                    ended,
                    Duration.between(begun, ended),
                    found,
                    lock,
                    list,
                    downtimes.result(),
                    vitals.result(),
                    evidence.result(),
                    rollout.result());
        }
    }

    private Fact<Rollout> rollout(Instant now, Cancellation cancellation) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
        return Fact.read(() -> Rollout.of(session.directory().list(cancellation), MoaCatalogue.moas(), today));
    }

    /** What cannot be read was not measured. */
    private Map<String, Duration> downtimes() {
        String environment = session.profile().name();
        return Fact.read(() -> PastRuns.downtimes(
                        environment, session.records().store().newest(RunRecord.class, environment, RUNS)))
                .get()
                .orElse(Map.of());
    }

    /** What cannot be read is not on record. */
    private Evidence evidence() {
        String environment = session.profile().name();
        Fact<Optional<CoverageReport>> coverage =
                Fact.read(() -> new CoverageHistory(session.records().store(), environment)
                        .latest(1).stream().findFirst().map(CoverageHistory::report));
        Fact<Optional<Instant>> rehearsed =
                Fact.read(() -> session.backups().latestRehearsed().flatMap(Backup::rehearsed));
        Fact<Board> checklist = Fact.read(() -> {
            ChecklistDesk desk = new ChecklistDesk(session);
            return desk.board(desk.catalogue().items());
        });
        return new Evidence(
                coverage.get().flatMap(o -> o),
                rehearsed.get().flatMap(o -> o),
                checklist.get(),
                staging(),
                session.profile().policy().acceptedWithoutOrganization());
    }

    /** Production alone is to come after staging. */
    private Optional<StagingRecord> staging() {
        Profile profile = session.profile();
        return profile.kind() == Kind.PRODUCTION
                ? Optional.of(new StagingHistory(session.operator().directories(), profile.name()).record())
                : Optional.empty();
    }
}
