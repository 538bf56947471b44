package org.bmms.console.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.base.Json;
import org.bmms.console.checklist.Condition;
import org.bmms.console.checklist.Evidence;
import org.bmms.console.checklist.Phase;
import org.bmms.console.checklist.StagedStep;
import org.bmms.console.checklist.StagingRecord;
import org.bmms.console.database.OrganizationModel.Variant;
import org.bmms.console.database.SchemaState;
import org.bmms.console.monitoring.DatabaseActivity;
import org.bmms.console.monitoring.Vitals;
import org.bmms.console.remote.command.Commit;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.HostFacts;
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.fingerprint.SettingsFacts;
import org.bmms.console.target.fingerprint.UnitFacts;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.mode.ModeSettings;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.redis.RedisFacts;
import org.bmms.console.target.site.SiteCertificate;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.overview.PhaseStand.State;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private static final Instant MIGRATED = Instant.parse("2026-03-04T02:00:00Z");
    private static final Instant NOW = MIGRATED.plus(Duration.ofDays(16));

    private Fact<SchemaFacts> schema = Fact.of(new SchemaFacts(
            "obcms_prod", "17.2", Variant.DETAILED, SchemaState.NULLABLE, MIGRATED, Map.of("a", true, "b", false)));
    private Fact<RedisFacts> redis = Fact.of(new RedisFacts("8.0", Duration.ofMillis(1), 3, 1));
    private Fact<EffectiveMode> django = Fact.of(EffectiveMode.of(Json.mapper().readTree("{\"is_bmms_mode\": false}")));
    private Instant written = MIGRATED.minusSeconds(1);
    private Evidence evidence = Evidence.none();
    private Fact<Commit> commit = Fact.unreadable(FingerprintFailure.NOT_ASKED);
    private String beat = "active";
    private long free = 50;
    private Fact<DatabaseActivity> activity =
            Fact.of(new DatabaseActivity(14, 100, Duration.ofMillis(38), Duration.ofMillis(3)));
    private Fact<Optional<SiteCertificate>> certificate =
            Fact.of(Optional.of(new SiteCertificate("CN=site", "CN=authority", NOW.plus(Duration.ofDays(60)))));

    @Test
    void thePathSaysWhereOneStandsAndSinceWhen() {
        Overview overview = overview();

        assertThat(overview.path())
                .extracting(PhaseStand::phase, PhaseStand::state)
                .containsExactly(
                        tuple(Phase.DEPLOY, State.DONE),
                        tuple(Phase.MIGRATE, State.DONE),
                        tuple(Phase.VALIDATE, State.CURRENT),
                        tuple(Phase.SWITCH, State.AHEAD),
                        tuple(Phase.PILOTS, State.AHEAD),
                        tuple(Phase.ROLLOUT, State.AHEAD));
        assertThat(overview.path().get(2).details())
                .extracting(m -> m.key())
                .containsExactly("ui.phase.day", "ui.phase.minimum-reached");
    }

    @Test
    void columnsThatWereRemovedAgainAreNotCalledDone() {
        schema = Fact.of(
                new SchemaFacts("obcms_prod", "17.2", Variant.DETAILED, SchemaState.DROPPED, MIGRATED, Map.of()));

        PhaseStand migrate = overview().path().get(1);

        assertThat(migrate.state()).isEqualTo(State.CURRENT);
        assertThat(migrate.details()).isEmpty();
    }

    @Test
    void whatCannotBeReadNeitherAgreesNorDisagrees() {
        assertThat(overview().agreement()).isEqualTo(Overview.Agreement.AGREE);

        django = Fact.unreadable(FingerprintFailure.TIME_LIMIT);
        assertThat(overview().agreement()).isEqualTo(Overview.Agreement.UNKNOWN);
    }

    @Test
    void processesOlderThanTheSettingsFileDoNotAgreeWithIt() {
        written = MIGRATED.plusSeconds(1);

        assertThat(overview().agreement()).isEqualTo(Overview.Agreement.DISAGREE);
    }

    @Test
    void withoutTheDatabaseNoPhaseIsClaimed() {
        schema = Fact.unreadable(FingerprintFailure.TIME_LIMIT);

        Overview overview = overview();

        assertThat(overview.position()).isNull();
        assertThat(overview.path()).extracting(PhaseStand::state).containsOnly(State.UNKNOWN);
        assertThat(tile(overview, "ui.tile.database").mark()).isEqualTo(Mark.UNKNOWN);
    }

    @Test
    void aServiceThatIsDownIsNamedAndTheOthersAreCounted() {
        beat = "failed";

        Tile services = tile(overview(), "ui.tile.services");

        assertThat(services.mark()).isEqualTo(Mark.BAD);
        assertThat(services.value().arguments()).containsExactly(2, 3);
        assertThat(services.details().getFirst().arguments()).containsExactly("obcms-celery-beat");
    }

    @Test
    void aLongQueueAndAFullDiskAskForAttention() {
        redis = Fact.of(new RedisFacts("8.0", Duration.ofMillis(1), 38, 1));
        free = 5;

        Overview overview = overview();

        assertThat(tile(overview, "ui.tile.queue").mark()).isEqualTo(Mark.ATTENTION);
        assertThat(tile(overview, "ui.tile.disk").mark()).isEqualTo(Mark.ATTENTION);
        assertThat(tile(overview, "ui.tile.disk").value().arguments()).containsExactly(95L);
    }

    @Test
    void aRedisThatCannotBeReadIsUnknownWithTheReason() {
        redis = Fact.unreadable(FingerprintFailure.TIME_LIMIT);

        Tile tile = tile(overview(), "ui.tile.redis");

        assertThat(tile.mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(tile.details().getFirst().arguments()).containsExactly(FingerprintFailure.TIME_LIMIT.code());
    }

    @Test
    void theCertificateIsCalledSoonThirtyDaysBeforeItEndsAndFailedSevenDaysBefore() {
        assertThat(tile(overview(), "ui.tile.certificate").mark()).isEqualTo(Mark.GOOD);

        certificate =
                Fact.of(Optional.of(new SiteCertificate("CN=site", "CN=authority", NOW.plus(Duration.ofDays(29)))));
        assertThat(tile(overview(), "ui.tile.certificate").mark()).isEqualTo(Mark.ATTENTION);
        assertThat(tile(overview(), "ui.tile.certificate").value().arguments()).containsExactly(29L);

        certificate =
                Fact.of(Optional.of(new SiteCertificate("CN=site", "CN=authority", NOW.plus(Duration.ofDays(6)))));
        assertThat(tile(overview(), "ui.tile.certificate").mark()).isEqualTo(Mark.BAD);

        certificate = Fact.of(Optional.empty());
        assertThat(tile(overview(), "ui.tile.certificate").mark()).isEqualTo(Mark.ATTENTION);
    }

    @Test
    void aCrowdedDatabaseAsksForAttentionAndOneThatIsNotReadIsUnknown() {
        activity = Fact.of(new DatabaseActivity(81, 100, Duration.ZERO, Duration.ofMillis(3)));
        assertThat(tile(overview(), "ui.tile.database").mark()).isEqualTo(Mark.ATTENTION);

        activity = Fact.unreadable(FingerprintFailure.TIME_LIMIT);
        assertThat(tile(overview(), "ui.tile.database").mark()).isEqualTo(Mark.UNKNOWN);
    }

    @Test
    void theQueueShowsHowItWent() {
        assertThat(tile(overview(), "ui.tile.queue").trend()).containsExactly(1L, 3L);
    }

    @Test
    void productionIsToldWhetherStagingDidItFirstWithTheSameVersion() {
        commit = Fact.of(new Commit("9c41e07b5a", MIGRATED, "subject"));
        assertThat(overview().next().conditions()).hasSize(5);

        StagedStep step = new StagedStep(StagedStep.Kind.SWITCH, "obcms-staging", NOW, "9c41e07b5a");
        evidence = new Evidence(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new StagingRecord(List.of("obcms-staging"), List.of(step), List.of())));
        assertThat(overview().next().conditions().getLast().state()).isEqualTo(Condition.State.MET);

        commit = Fact.of(new Commit("8d2c", MIGRATED, "subject"));
        assertThat(overview().next().conditions().getLast().state()).isEqualTo(Condition.State.NOT_MET);
    }

    private static Tile tile(Overview overview, String title) {
        return overview.tiles().stream()
                .filter(tile -> tile.title().key().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Overview overview() {
        Fingerprint fingerprint = new Fingerprint(
                NOW, "staging", List.of(host()), schema, Fact.unreadable(FingerprintFailure.NOT_ASKED), redis);
        return Overview.of(
                new EnvironmentFacts(
                        NOW,
                        Duration.ofSeconds(2),
                        fingerprint,
                        new LockState.Free(),
                        List.of(),
                        Map.of(),
                        new Vitals(Fact.of(Duration.ofMillis(12)), activity, certificate),
                        evidence,
                        Fact.unreadable(FingerprintFailure.NOT_ASKED)),
                List.of(1L, 3L),
                NOW);
    }

    private HostFacts host() {
        return new HostFacts(
                "app1",
                Set.of(Role.APP, Role.WORKER, Role.BEAT),
                Fact.of(new SettingsFacts(
                        "/opt/obcms/.env",
                        "sha",
                        "obcms",
                        "obcms",
                        "640",
                        written,
                        new ModeSettings(Mode.OBCMS, Mode.OBCMS.setting(), false, false, "OOBC", null),
                        List.of(),
                        List.of())),
                Fact.of(List.of(
                        unit("obcms.service", "active"),
                        unit("obcms-celery.service", "active"),
                        unit("obcms-celery-beat.service", beat))),
                django,
                commit,
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.of(new DiskSpace(free, 100, "/")),
                Fact.unreadable(FingerprintFailure.NOT_ASKED));
    }

    private static UnitFacts unit(String name, String state) {
        return new UnitFacts(
                name, "loaded", state, "x", "enabled", 1, MIGRATED, 0, null, null, List.of(), List.of(), false, "d");
    }
}
