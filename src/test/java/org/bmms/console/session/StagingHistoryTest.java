package org.bmms.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.bmms.console.audit.AuditAnchors;
import org.bmms.console.audit.AuditTrail;
import org.bmms.console.audit.change.AuditedChanges;
import org.bmms.console.audit.change.ChangeKind;
import org.bmms.console.audit.change.ChangeOrder;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.checklist.ExaminationRecords;
import org.bmms.console.checklist.ItemResult;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.checklist.Prerequisite;
import org.bmms.console.checklist.StagedStep;
import org.bmms.console.checklist.StagingRecord;
import org.bmms.console.database.store.LocalStore;
import org.bmms.console.database.store.RunRecord;
import org.bmms.console.run.RunState;
import org.bmms.console.run.journal.Author;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.fingerprint.FoundTarget;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workstation's own records say of staging environments. */
class StagingHistoryTest {
    private static final Instant AT = FoundTarget.NOW;

    private ConsoleDirectories directories;

    @BeforeEach
    void place(@TempDir Path home) {
        directories = new ConsoleDirectories(home.resolve("config"), home.resolve("data"));
    }

    @Test
    void aKeptSwitchIsKnownWithItsVersionAndOneThatWasTakenBackIsNot() {
        profile("obcms-staging", Kind.STAGING);
        profile("obcms-training", Kind.TRAINING);
        record("obcms-staging", switched("kept", RunState.DONE), switched("gone", RunState.ROLLED_BACK));
        record("obcms-training", switched("exercise", RunState.DONE));

        StagingRecord record = history().record();

        assertThat(record.environments()).containsExactly("obcms-staging");
        assertThat(record.unread()).isEmpty();
        assertThat(record.done())
                .containsExactly(new StagedStep(
                        StagedStep.Kind.SWITCH, "obcms-staging", AT.plusSeconds(60), FoundTarget.COMMIT));
    }

    @Test
    void aMigrationThatWasSeenAndAnOnboardingThatWasMadeAreKnown() {
        profile("obcms-staging", Kind.STAGING);
        try (LocalStore store = store("obcms-staging")) {
            ExaminationRecords looks = new ExaminationRecords(store, "obcms-staging");
            looks.keep(look(ItemStatus.FAILED));
            assertThat(history().record().done()).isEmpty();

            looks.keep(look(ItemStatus.PASSED));
            AuditTrail trail = new AuditTrail(
                    store,
                    new AuditAnchors(directories.data().resolve("audit.json"), "obcms-staging/desk-1"),
                    "obcms-staging",
                    new Author("ana", "desk-1"),
                    InstantSource.fixed(AT));
            AuditedChanges log = new AuditedChanges(trail, new Redactor(), InstantSource.fixed(AT));
            ChangeOrder order = new ChangeOrder(ChangeKind.ONBOARDING, List.of("MOH"), "hash");
            String change = log.intended(order, "server", 7, List.of());
            assertThat(kinds()).as("nobody knows yet what became of it").containsExactly(StagedStep.Kind.MIGRATION);

            log.done(change);
            assertThat(kinds()).containsExactlyInAnyOrder(StagedStep.Kind.MIGRATION, StagedStep.Kind.ONBOARDING);
        }
    }

    @Test
    void anEnvironmentThatWasNeverOpenedLeavesNoFileAndABrokenProfileIsNamed() throws IOException {
        profile("obcms-staging", Kind.STAGING);
        Files.writeString(directories.config().resolve("profiles/broken.toml"), "name = ");

        StagingRecord record = history().record();

        assertThat(record.done()).isEmpty();
        assertThat(record.unread()).extracting(StagingRecord.Unread::what).containsExactly("broken");
        assertThat(record.unread().getFirst().code()).startsWith("PROFILE-");
        assertThat(SessionFiles.of(directories, "obcms-staging").store()).doesNotExist();
    }

    @Test
    void recordsThatCannotBeReadHideNothingOfTheOthers() throws IOException {
        profile("first", Kind.STAGING);
        profile("second", Kind.STAGING);
        Files.createDirectories(SessionFiles.of(directories, "first").store());
        record("second", switched("kept", RunState.DONE));

        StagingRecord record = history().record();

        assertThat(record.unread()).extracting(StagingRecord.Unread::what).containsExactly("first");
        assertThat(record.done()).extracting(StagedStep::environment).containsExactly("second");
    }

    private List<StagedStep.Kind> kinds() {
        return history().record().done().stream().map(StagedStep::kind).toList();
    }

    private StagingHistory history() {
        return new StagingHistory(directories, "obcms-production");
    }

    private void profile(String name, Kind kind) {
        Profile like = new FoundTarget().profile();
        ProfileFiles.in(directories)
                .write(
                        name,
                        new Profile(
                                name,
                                kind,
                                like.hosts(),
                                like.jumpHosts(),
                                like.app(),
                                like.database(),
                                like.redis(),
                                like.site(),
                                PolicyProfile.of(kind)));
    }

    private LocalStore store(String environment) {
        return new LocalStore(SessionFiles.of(directories, environment).store());
    }

    private void record(String environment, RunRecord... runs) {
        try (LocalStore store = store(environment)) {
            for (RunRecord run : runs) {
                store.put(new RunRecord(
                        run.id(),
                        environment,
                        run.recorded(),
                        run.kind(),
                        run.state(),
                        run.operator(),
                        run.workstation(),
                        run.started(),
                        run.ended(),
                        run.downtimeMilliseconds(),
                        run.planHash(),
                        run.plan(),
                        run.failureCode()));
            }
        }
    }

    private static ItemResult look(ItemStatus status) {
        Instant at = status == ItemStatus.PASSED ? AT.plusSeconds(1) : AT;
        return new ItemResult(
                Prerequisite.MIGRATED.item().toString(), at, status, List.of(Message.of("a")), null, null, null);
    }

    private static RunRecord switched(String id, RunState state) {
        String parameters = """
                {"to": "BMMS", "hosts": [], "differences": {}, "before": {}, "stateDirectory": "/s", "guardSeconds": 0,
                "commit": "%s"}""".formatted(FoundTarget.COMMIT);
        Plan plan = new Plan(id, "activation", "e", "ana", AT, AT, "f", parameters, List.of(), List.of(), List.of());
        return new RunRecord(
                id,
                "e",
                AT,
                "activation",
                state.name(),
                "ana",
                "desk-1",
                AT,
                AT.plusSeconds(60),
                3_100L,
                plan.hash(),
                Json.write(plan),
                null);
    }
}
