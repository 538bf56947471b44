package org.bmms.console.target.fingerprint;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bmms.console.database.OrganizationModel.Variant;
import org.bmms.console.database.SchemaState;
import org.bmms.console.remote.command.Commit;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.target.django.EffectiveMode;
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

/** A target in OBCMS mode in which everything is as it should be, and ways to spoil one thing. */
public final class FoundTarget {
    public static final Instant NOW = Instant.parse("2026-04-02T02:00:00Z");
    public static final Instant MIGRATED = NOW.minus(Duration.ofDays(20));
    public static final String COMMIT = "9c41e07b5a2d4c6e8f00112233445566778899aa";

    public Kind kind = Kind.PRODUCTION;
    public Mode file = Mode.OBCMS;
    public @Nullable Mode effect = Mode.OBCMS;
    public boolean debug;
    public SchemaState schema = SchemaState.NULLABLE;
    public @Nullable Instant since = MIGRATED;
    public List<String> pending = List.of();
    public String worker = "active";
    public String app = "active";
    public String beat = "active";
    public String enabled = "enabled";
    public boolean switching;
    public List<UnitOverride> overrides = List.of();
    public boolean redis = true;
    public @Nullable String commit = COMMIT;
    public FingerprintFailure noCommit = FingerprintFailure.NOT_ASKED;

    public Profile profile() {
        return new Profile(
                "obcms-production",
                kind,
                List.of(new HostProfile(
                        "app1",
                        "app1.example.org",
                        22,
                        "deploy",
                        null,
                        Set.of(Role.APP, Role.WORKER, Role.BEAT),
                        null,
                        null)),
                List.of(),
                AppProfile.at("/opt/obcms"),
                DatabaseProfile.fromSettings(),
                RedisProfile.fromSettings(),
                SiteProfile.at(URI.create("https://obcms.example.org")),
                PolicyProfile.of(kind));
    }

    public Fingerprint fingerprint() {
        return new Fingerprint(
                NOW,
                "obcms-production",
                List.of(host()),
                Fact.of(new SchemaFacts("obcms_prod", "17", Variant.DETAILED, schema, since, Map.of("a", false))),
                Fact.of(new MigrationFacts(42, pending, "digest")),
                redis
                        ? Fact.of(new RedisFacts("8.0", Duration.ofMillis(1), 0, 0))
                        : Fact.unreadable(FingerprintFailure.TIME_LIMIT));
    }

    private HostFacts host() {
        List<UnitFacts> units = new ArrayList<>();
        units.add(unit("obcms.service", app));
        units.add(unit("obcms-celery.service", worker));
        units.add(unit("obcms-celery-beat.service", beat));
        return new HostFacts(
                "app1",
                Set.of(Role.APP, Role.WORKER, Role.BEAT),
                Fact.of(new SettingsFacts(
                        "/opt/obcms/.env",
                        "sha",
                        "obcms",
                        "obcms",
                        "640",
                        NOW.minus(Duration.ofDays(100)),
                        new ModeSettings(file, file.setting(), false, false, "OOBC", null),
                        List.of(),
                        List.of())),
                Fact.of(units),
                effect == null ? Fact.unreadable(FingerprintFailure.TIME_LIMIT) : Fact.of(django(effect)),
                commit == null ? Fact.unreadable(noCommit) : Fact.of(new Commit(commit, NOW, "subject")),
                Fact.of(new ClockFacts(Duration.ZERO, Duration.ZERO)),
                Fact.of(new DiskSpace(1L << 30, 1L << 40, "/")),
                Fact.of(new DiskSpace(1L << 40, 1L << 40, "/")));
    }

    private UnitFacts unit(String name, String state) {
        return new UnitFacts(
                name,
                "loaded",
                state,
                state.equals("active") ? "running" : "failed",
                enabled,
                7,
                NOW.minusSeconds(60),
                0,
                null,
                null,
                name.equals("obcms.service") ? overrides : List.of(),
                List.of(),
                false,
                "definition");
    }

    private EffectiveMode django(Mode mode) {
        return new EffectiveMode(
                mode == Mode.BMMS,
                switching,
                switching,
                mode.setting(),
                "OOBC",
                null,
                debug,
                List.of("obcms.example.org"),
                64L,
                null,
                null,
                null,
                new EffectiveMode.Database("obcms_prod", "localhost", "5432"),
                45L,
                "5.2",
                "3.12",
                "settings",
                Map.of());
    }
}
