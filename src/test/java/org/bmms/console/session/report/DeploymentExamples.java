package org.bmms.console.session.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.audit.AuditChain;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.ChainFinding;
import org.bmms.console.audit.PastRun;
import org.bmms.console.audit.PastRuns;
import org.bmms.console.audit.RunExamples;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.backup.BackupState;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.Catalogue;
import org.bmms.console.checklist.Evidence;
import org.bmms.console.checklist.ItemId;
import org.bmms.console.checklist.ItemResult;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.checklist.NextStep;
import org.bmms.console.checklist.Phase;
import org.bmms.console.checklist.Position;
import org.bmms.console.checklist.SignOff;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.OneTable;
import org.bmms.console.coverage.TrendPoint;
import org.bmms.console.database.OrganizationModel.Variant;
import org.bmms.console.database.SchemaState;
import org.bmms.console.database.store.NotificationRecord;
import org.bmms.console.database.store.StoreState;
import org.bmms.console.inspection.Inspection;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.Rollout;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.remote.command.Commit;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.session.RunHistory.Known;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.HostFacts;
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.fingerprint.SettingsFacts;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.mode.ModeSettings;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.redis.RedisFacts;
import org.jspecify.annotations.Nullable;

/** Deployments that never were. */
final class DeploymentExamples {
    static final Instant NOW = RunExamples.BEGIN.plus(Duration.ofDays(2));
    static final Failure AWAY = Failure.unchanged(RemoteFailure.UNREACHABLE, "app1", "deploy", "192.0.2.1", "22");
    static final String WORD = "https://intranet.example/" + "minutes-".repeat(30) + "end.pdf";
    private static final Catalogue CATALOGUE = Inspection.catalogue();

    private DeploymentExamples() {}

    /** One of which everything is known, with a switch that was kept, one that was rolled back and a change. */
    static DeploymentReport known() {
        Fingerprint found = found();
        return new DeploymentReport(
                about(),
                new Standing(
                        new Outcome.Done<>(found),
                        new Position(Phase.VALIDATE, Message.of("checklist.why.minimum", 17), null),
                        NextStep.of(
                                null,
                                null,
                                Optional.empty(),
                                Optional.empty(),
                                Evidence.none(),
                                Optional.empty(),
                                null)),
                new Checked(CATALOGUE, new Outcome.Done<>(board()), new Outcome.Done<>(words())),
                new Outcome.Done<>(doings(null)),
                new Outcome.Done<>(measured(OneTable.counted(NOW, 3))),
                new Outcome.Done<>(new Kept(backups(), null)),
                new Outcome.Done<>(takenIn()),
                new Outcome.Done<>(List.of(sent("SENT", null), sent("FAILED", "NOTIFY-REFUSED"))),
                new Proof(new Outcome.Done<>(audit()), new StoreState.InDatabase(0)));
    }

    /** One of an environment in which nothing was done yet. */
    static DeploymentReport empty() {
        DeploymentReport known = known();
        return new DeploymentReport(
                about(),
                known.standing(),
                new Checked(
                        CATALOGUE,
                        new Outcome.Done<>(Board.of(CATALOGUE.items(), Map.of(), Map.of())),
                        new Outcome.Done<>(List.of())),
                new Outcome.Done<>(new Doings(List.of(), null)),
                new Outcome.Done<>(measured(null)),
                new Outcome.Done<>(new Kept(List.of(), null)),
                new Outcome.Done<>(new TakenIn(List.of(), Rollout.of(List.of(), MoaCatalogue.moas(), day()))),
                new Outcome.Done<>(List.of()),
                new Proof(new Outcome.Done<>(new AuditReport(List.of(), null)), new StoreState.InDatabase(0)));
    }

    /** One of which only this workstation's records are known, and not all of them. */
    static DeploymentReport unasked() {
        DeploymentReport known = known();
        return new DeploymentReport(
                about(),
                new Standing(
                        new Outcome.Failed<>(AWAY),
                        null,
                        NextStep.of(
                                null,
                                null,
                                Optional.empty(),
                                Optional.empty(),
                                Evidence.none(),
                                Optional.empty(),
                                null)),
                known.checked(),
                new Outcome.Done<>(doings(AWAY)),
                new Outcome.Failed<>(AWAY),
                new Outcome.Done<>(new Kept(backups(), AWAY)),
                new Outcome.Unknown<>(AWAY),
                new Outcome.Failed<>(AWAY),
                new Proof(new Outcome.Failed<>(AWAY), new StoreState.OnWorkstation(AWAY, List.of(), 3)));
    }

    private static About about() {
        return new About("obcms-staging", Kind.STAGING, "ana", "desk-1", "1.2.3", NOW);
    }

    private static Fingerprint found() {
        HostFacts host = new HostFacts(
                "app1",
                Set.of(Role.APP),
                Fact.of(new SettingsFacts(
                        "/opt/obcms/.env",
                        "sha",
                        "obcms",
                        "obcms",
                        "640",
                        NOW,
                        new ModeSettings(Mode.OBCMS, Mode.OBCMS.setting(), false, false, "OOBC", null),
                        List.of(),
                        List.of())),
                Fact.of(List.of()),
                Fact.of(EffectiveMode.of(Json.mapper().readTree("{\"is_bmms_mode\": false}"))),
                Fact.of(new Commit("9c41e07b5a", NOW, "Add <organization> & more")),
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.unreadable(FingerprintFailure.NOT_ASKED));
        return new Fingerprint(
                NOW,
                "obcms-staging",
                List.of(host),
                Fact.of(new SchemaFacts(
                        "obcms_prod", "17.2", Variant.DETAILED, SchemaState.NULLABLE, NOW, Map.of("a", true))),
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.of(new RedisFacts("8.0", Duration.ofMillis(1), 3, 1)));
    }

    private static Board board() {
        ItemResult good = new ItemResult(
                "pre/security/2",
                NOW.minus(Duration.ofDays(1)),
                ItemStatus.PASSED,
                List.of(Message.of("checklist.deployed.debug-off")),
                null,
                null,
                null);
        ItemResult bad = new ItemResult(
                "pre/backup/2",
                RunExamples.BEGIN.minusSeconds(60),
                ItemStatus.FAILED,
                List.of(Message.of("checklist.condition.backup.none")),
                "INSPECT-NO-BACKUP",
                Message.of("checklist.condition.backup"),
                null);
        return Board.of(
                CATALOGUE.items(),
                Map.of(ItemId.parse(good.item()), good, ItemId.parse(bad.item()), bad),
                Map.of(words().getLast().item(), words().getLast()));
    }

    private static List<SignOff> words() {
        ItemId first = new ItemId("pre", "documentation", 1);
        return List.of(
                new SignOff(first, SignOff.Decision.DONE, "ben", NOW.minusSeconds(90), "too early", null),
                new SignOff(first, SignOff.Decision.WITHDRAWN, "ben", NOW.minusSeconds(80), "", null),
                new SignOff(first, SignOff.Decision.DONE, "ana", NOW.minusSeconds(70), "read <by all>", WORD));
    }

    private static Doings doings(@Nullable Failure server) {
        RunView switched = RunExamples.done("r1");
        RunView back = RunExamples.rolledBack("r2");
        List<PastRun> runs = PastRuns.merged(
                List.of(switched, back), List.of(RunExamples.record(switched, Duration.ofMillis(3_100))));
        PastChange change = new PastChange(
                "onboarding-1",
                "onboarding",
                RunState.DONE,
                List.of("MOH"),
                "ana",
                "desk-1",
                RunExamples.BEGIN.plus(Duration.ofDays(1)),
                RunExamples.BEGIN.plus(Duration.ofDays(1)).plusSeconds(2),
                "77aa",
                "",
                0,
                List.of(),
                null,
                List.of());
        return new RunReading(run -> Objects.requireNonNull(run.view())).of(new Known(runs, List.of(change), server));
    }

    private static Measured measured(@Nullable CoverageReport newest) {
        return newest == null
                ? new Measured(null, List.of(), List.of())
                : new Measured(
                        newest,
                        List.of(),
                        List.of(
                                TrendPoint.of(OneTable.counted(NOW.minus(Duration.ofDays(1)), 40)),
                                TrendPoint.of(newest)));
    }

    private static List<ReportedBackup> backups() {
        return List.of(
                new ReportedBackup(
                        "20260320_220000",
                        "obcms_prod",
                        RunExamples.BEGIN,
                        289_400,
                        "5d41".repeat(16),
                        BackupState.REHEARSED,
                        RunExamples.BEGIN.plusSeconds(60)),
                new ReportedBackup(
                        "20260319_220000", "obcms_prod", RunExamples.BEGIN, 1, "", BackupState.UNVERIFIED, null));
    }

    private static TakenIn takenIn() {
        OrganizationEntry pilot = new OrganizationEntry(
                1,
                "MOH",
                "Ministry of Health",
                "ministry",
                true,
                Optional.of(true),
                Contact.none(),
                Optional.empty(),
                Optional.of(day()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(4L),
                Optional.empty(),
                "1");
        return new TakenIn(List.of(pilot), Rollout.of(List.of(pilot), MoaCatalogue.moas(), day()));
    }

    private static LocalDate day() {
        return LocalDate.of(2026, 3, 21);
    }

    private static NotificationRecord sent(String state, @Nullable String code) {
        return new NotificationRecord(
                state, "obcms-staging", NOW, "kept", "email", "ops@example.org", "Switch kept", state, 1, code, null);
    }

    private static AuditReport audit() {
        return new AuditReport(
                List.of(new ChainFinding(
                        ChainFinding.Place.WORKSTATION,
                        new AuditChain.Head("obcms-staging/desk-1/1", 12, "ab12".repeat(16)),
                        null)),
                null);
    }
}
