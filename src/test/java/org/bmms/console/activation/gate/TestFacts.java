package org.bmms.console.activation.gate;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.activation.gate.PreflightFacts.Measured;
import org.bmms.console.base.Failure;
import org.bmms.console.coverage.CoverageFailure;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.CoverageState;
import org.bmms.console.coverage.Mismatch;
import org.bmms.console.coverage.Organization;
import org.bmms.console.coverage.TableCoverage;
import org.bmms.console.database.OrganizationModel.Variant;
import org.bmms.console.database.SchemaState;
import org.bmms.console.remote.command.Commit;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.fingerprint.ClockFacts;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.HostFacts;
import org.bmms.console.target.fingerprint.MigrationFacts;
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.fingerprint.SettingsFacts;
import org.bmms.console.target.fingerprint.UnitFacts;
import org.bmms.console.target.fingerprint.UnitOverride;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.mode.ModeSettings;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.RedisProfile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.SiteProfile;
import org.bmms.console.target.redis.RedisFacts;
import org.jspecify.annotations.Nullable;

/** Facts of a target that may be switched, and ways to spoil one of them. */
final class TestFacts {
    static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");

    Mode file = Mode.OBCMS;
    Mode effect = Mode.OBCMS;
    boolean debug;
    String djangoDatabase = "obcms_prod";
    SchemaState schema = SchemaState.NULLABLE;
    List<String> pending = List.of();
    String unitState = "active";
    List<UnitOverride> overrides = List.of();
    long free = 1L << 30;
    List<TableCoverage> tables = List.of(table("communities_obc_community", CoverageState.COMPLETE, 0));
    Optional<List<Mismatch>> mismatches = Optional.of(List.of());

    @Nullable
    RollbackTarget backup =
            new RollbackTarget("20261124_030000", "obcms_prod", NOW.minusSeconds(3600), NOW.minusSeconds(3500));

    boolean organizationActive = true;
    boolean ocmExists = true;
    PolicyProfile policy = PolicyProfile.of(Kind.PRODUCTION);

    Preflight judged() {
        return judged(new Measured.Counted(report()));
    }

    Preflight judged(Measured coverage) {
        PreflightFacts facts = new PreflightFacts(
                fingerprint(),
                coverage,
                Optional.ofNullable(backup),
                Optional.of(new Organization(1, "OOBC", "Office", organizationActive)),
                ocmExists ? Optional.of(new Organization(2, "OCM", "Chief", true)) : Optional.empty(),
                Fact.of(List.of()),
                NOW);
        return Preflight.of(facts, profile());
    }

    static TableCoverage table(String name, CoverageState state, long missing) {
        return new TableCoverage(
                name,
                "communities",
                name,
                true,
                state,
                Optional.of(100L),
                true,
                Optional.of(missing),
                List.of(),
                state == CoverageState.FAILED
                        ? Optional.of(Failure.unchanged(CoverageFailure.COLUMN_MISSING, name)
                                .what())
                        : Optional.empty(),
                NOW);
    }

    private CoverageReport report() {
        return new CoverageReport(NOW, Duration.ZERO, Variant.DETAILED, schema, true, 0, tables, mismatches, List.of());
    }

    private Profile profile() {
        return new Profile(
                "prod",
                Kind.PRODUCTION,
                List.of(new HostProfile("app1", "h", 22, "u", null, Set.of(Role.APP), null, null)),
                List.of(),
                AppProfile.at("/opt/obcms"),
                DatabaseProfile.fromSettings(),
                RedisProfile.fromSettings(),
                SiteProfile.at(URI.create("https://h")),
                policy);
    }

    private Fingerprint fingerprint() {
        return new Fingerprint(
                NOW,
                "prod",
                List.of(host()),
                Fact.of(new SchemaFacts("obcms_prod", "17", Variant.DETAILED, schema, null, Map.of("a", false))),
                Fact.of(new MigrationFacts(31, pending, "digest")),
                Fact.of(new RedisFacts("7", Duration.ofMillis(1), 0, 0)));
    }

    private HostFacts host() {
        return new HostFacts(
                "app1",
                Set.of(Role.APP),
                Fact.of(new SettingsFacts(
                        "/opt/obcms/.env",
                        "sha",
                        "obcms",
                        "obcms",
                        "640",
                        NOW.minusSeconds(9999),
                        new ModeSettings(file, file.setting(), false, false, "OOBC", null),
                        List.of(),
                        List.of())),
                Fact.of(List.of(unit())),
                Fact.of(django()),
                Fact.of(new Commit("abc", NOW, "subject")),
                Fact.of(new ClockFacts(Duration.ZERO, Duration.ZERO)),
                Fact.of(new DiskSpace(free, 1L << 40, "/")),
                Fact.of(new DiskSpace(1L << 40, 1L << 40, "/")));
    }

    private UnitFacts unit() {
        return new UnitFacts(
                "obcms.service",
                "loaded",
                unitState,
                "running",
                "enabled",
                7,
                NOW.minusSeconds(60),
                0,
                null,
                null,
                overrides,
                List.of(),
                false,
                "definition");
    }

    private EffectiveMode django() {
        return new EffectiveMode(
                effect == Mode.BMMS,
                false,
                false,
                effect.setting(),
                "OOBC",
                null,
                debug,
                List.of("h"),
                64L,
                null,
                null,
                null,
                new EffectiveMode.Database(djangoDatabase, "localhost", "5432"),
                45L,
                "5.2",
                "3.12",
                "settings",
                Map.of());
    }
}
