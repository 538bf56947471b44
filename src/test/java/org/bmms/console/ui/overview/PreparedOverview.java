package org.bmms.console.ui.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.audit.RunExamples;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Json;
import org.bmms.console.checklist.Evidence;
import org.bmms.console.checklist.StagingRecord;
import org.bmms.console.coverage.OneTable;
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
import org.bmms.console.target.fingerprint.MigrationFacts;
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.fingerprint.SettingsFacts;
import org.bmms.console.target.fingerprint.UnitFacts;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.mode.ModeSettings;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.redis.RedisFacts;
import org.bmms.console.target.site.SiteCertificate;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.frame.EnvironmentSource;

/**
 * A production environment of which everything is ready for the switch but what staging has to show.
 *
 * @param staging what is on record of staging
 * @param migrations what Django says of its migrations
 */
record PreparedOverview(StagingRecord staging, Fact<MigrationFacts> migrations) implements EnvironmentSource {
    static final Instant STAGED = RunExamples.BEGIN;
    static final Instant NOW = STAGED.plus(Duration.ofDays(3));
    static final String COMMIT = "9c41e07b5a";
    private static final Instant MIGRATED = NOW.minus(Duration.ofDays(17));

    @Override
    public Profile profile() {
        return ProfileFiles.parse("obcms-production.toml", """
                name = "obcms-production"
                kind = "production"

                [[hosts]]
                name = "app1"
                address = "192.0.2.1"
                user = "deploy"
                roles = ["app", "worker", "beat", "database"]

                [app]
                root = "/opt/obcms"

                [site]
                url = "https://www.example.org"
                """);
    }

    @Override
    public String operator() {
        return "ana";
    }

    @Override
    public EnvironmentFacts read(Cancellation cancellation) {
        return new EnvironmentFacts(
                NOW,
                Duration.ofSeconds(2),
                new Fingerprint(NOW, "obcms-production", List.of(host()), schema(), migrations, redis()),
                new LockState.Free(),
                List.of(
                        RunExamples.done("20260320-2200-activation"),
                        RunExamples.rolledBack("20260318-2200-activation")),
                Map.of("20260320-2200-activation", Duration.ofMillis(3_100)),
                vitals(),
                new Evidence(
                        Optional.of(OneTable.counted(NOW, 0)),
                        Optional.of(NOW.minus(Duration.ofHours(9))),
                        Optional.empty(),
                        Optional.of(staging)),
                notAsked());
    }

    static <T> Fact<T> notAsked() {
        return Fact.unreadable(FingerprintFailure.NOT_ASKED);
    }

    private static Fact<SchemaFacts> schema() {
        return Fact.of(new SchemaFacts(
                "obcms_prod", "17.2", Variant.DETAILED, SchemaState.NULLABLE, MIGRATED, Map.of("a", true, "b", false)));
    }

    private static Fact<RedisFacts> redis() {
        return Fact.of(new RedisFacts("8.0", Duration.ofMillis(1), 3, 1));
    }

    private static Vitals vitals() {
        return new Vitals(
                Fact.of(Duration.ofMillis(12)),
                Fact.of(new DatabaseActivity(14, 100, Duration.ofMillis(38), Duration.ofMillis(3))),
                Fact.of(Optional.of(new SiteCertificate("CN=site", "CN=authority", NOW.plus(Duration.ofDays(60))))));
    }

    private static HostFacts host() {
        return new HostFacts(
                "app1",
                Set.of(Role.APP, Role.WORKER, Role.BEAT),
                Fact.of(new SettingsFacts(
                        "/opt/obcms/.env",
                        "sha",
                        "obcms",
                        "obcms",
                        "640",
                        MIGRATED.minusSeconds(1),
                        new ModeSettings(Mode.OBCMS, Mode.OBCMS.setting(), false, false, "OOBC", null),
                        List.of(),
                        List.of())),
                Fact.of(List.of(
                        unit("obcms.service"), unit("obcms-celery.service"), unit("obcms-celery-beat.service"))),
                Fact.of(EffectiveMode.of(Json.mapper().readTree("{\"is_bmms_mode\": false}"))),
                Fact.of(new Commit(COMMIT, MIGRATED, "Add organization field")),
                notAsked(),
                Fact.of(new DiskSpace(50, 100, "/")),
                notAsked());
    }

    private static UnitFacts unit(String name) {
        return new UnitFacts(
                name, "loaded", "active", "x", "enabled", 1, MIGRATED, 0, null, null, List.of(), List.of(), false, "d");
    }
}
