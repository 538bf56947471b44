package org.bmms.console.target.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.Texts;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.profile.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FingerprintTest {

    @Test
    void everythingIsReadFromTheChecklistsSystem() {
        Fingerprint found = FakeTarget.single().look();
        HostFacts host = found.primary();
        assertThat(found.modeInFile()).contains(Mode.OBCMS);
        assertThat(found.modeInEffect()).contains(Mode.OBCMS);
        assertThat(host.settings().get()).hasValueSatisfying(settings -> {
            assertThat(settings.owner()).isEqualTo("obcms");
            assertThat(settings.permissions()).isEqualTo("640");
        });
        assertThat(host.units().get().orElseThrow())
                .extracting(UnitFacts::name)
                .containsExactly("obcms.service", "obcms-celery.service", "obcms-celery-beat.service");
        assertThat(host.commit().get().orElseThrow().hash()).isEqualTo("0123456789abcdef");
        assertThat(host.clock().get().orElseThrow().offset()).isEqualTo(Duration.ZERO);
        assertThat(found.migrations().get().orElseThrow().pending()).containsExactly("mana.0023_required");
        assertThat(found.redis().get().orElseThrow().queued()).isEqualTo(3);
        assertThat(host.staleUnits()).isEmpty();
    }

    @Test
    void itIsReadBackFromJsonAsItWas() {
        Fingerprint found = FakeTarget.single().look();
        assertThat(Json.read(Json.write(found), Fingerprint.class)).isEqualTo(found);
    }

    @Test
    void itHoldsNoSecret() {
        FakeTarget target = FakeTarget.single().env("app1", FakeTarget.ENV + "SECRET_KEY=c4n4ry # hazard\n");
        assertThat(Json.write(target.look())).contains("SECRET_KEY").doesNotContain("c4n4ry");
    }

    @Test
    void theStopTimeoutIsComparedWithGunicorns() {
        Fingerprint found = FakeTarget.single().look();
        UnitFacts app = found.primary().unit("obcms.service").orElseThrow();
        assertThat(app.graceful()).isEqualTo(Duration.ofSeconds(45));
        assertThat(app.isStoppedTooEarly()).isTrue();
        assertThat(codes(found)).containsExactly(FindingCode.STOP_TIMEOUT);
    }

    @Test
    void processesOlderThanTheSettingsFileAreStale() {
        FakeTarget target = FakeTarget.single();
        target.on("app1")
                .on(
                        "stat",
                        "regular file\t1\t640\tobcms\tobcms\t%d.000000000\n"
                                .formatted(FakeTarget.NOW.getEpochSecond()));
        Fingerprint found = target.look();
        assertThat(found.primary().staleUnits()).hasSize(3);
        assertThat(codes(found)).contains(FindingCode.STALE);
    }

    @Test
    void anOverrideByTheUnitIsFoundAndSeenByTheApplication() {
        FakeTarget target = FakeTarget.single().unit("app1", "Environment=BMMS_MODE=bmms TOKEN=x\n");
        Fingerprint found = target.look();
        assertThat(found.primary().unit("obcms.service").orElseThrow().overrides())
                .containsExactly(new UnitOverride("BMMS_MODE", "bmms", "Environment", false));
        assertThat(target.on("app1").asked())
                .anyMatch(line -> line.contains("env --chdir=/opt/obcms/src BMMS_MODE=bmms"));
        assertThat(codes(found)).contains(FindingCode.OVERRIDE);
    }

    @Test
    void anEnvironmentFileWinsOverTheEnvironment() {
        FakeTarget target = FakeTarget.single()
                .unit("app1", "Environment=BMMS_MODE=obcms\nEnvironmentFiles=/etc/default/obcms (ignore_errors=no)\n");
        target.on("app1").on("cat -- /etc/default/obcms", "BMMS_MODE=bmms\nDB_PASSWORD=c4n4ry\n");
        UnitFacts unit = target.look().primary().unit("obcms.service").orElseThrow();
        assertThat(unit.environment()).isEqualTo(Map.of("BMMS_MODE", "bmms"));
        assertThat(unit.overrides()).hasSize(2);
    }

    @Test
    void theSettingsFileLoadedBySystemdIsNoOverride() {
        FakeTarget target = FakeTarget.single().unit("app1", "EnvironmentFiles=/opt/obcms/.env (ignore_errors=no)\n");
        Fingerprint found = target.look();
        assertThat(found.primary().unit("obcms.service").orElseThrow().overrides())
                .allMatch(UnitOverride::settingsFile)
                .isNotEmpty();
        assertThat(codes(found)).doesNotContain(FindingCode.OVERRIDE);
    }

    @Test
    void anEnvironmentFileThatNobodyMayReadIsSaid() {
        FakeTarget target = FakeTarget.single().unit("app1", "EnvironmentFiles=/root/x (ignore_errors=no)\n");
        assertThat(codes(target.look())).contains(FindingCode.ENVIRONMENT_UNREADABLE);
    }

    @Test
    void anEnvironmentFileThatIsNotThereSetsNothing() {
        FakeTarget target =
                FakeTarget.single().unit("app1", "EnvironmentFiles=/etc/default/obcms (ignore_errors=yes)\n");
        target.on("app1").fails("cat -- /etc/default/obcms", 1);
        assertThat(codes(target.look())).doesNotContain(FindingCode.ENVIRONMENT_UNREADABLE, FindingCode.OVERRIDE);
    }

    @Test
    void whatCannotBeReadIsMissingAndSpoilsNothing() {
        FakeTarget target = FakeTarget.single();
        target.on("app1").fails("systemctl show", 1).fails("git", 128).fails("df", 1);
        target.schema = Fact.unreadable(FingerprintFailure.TIME_LIMIT);
        Fingerprint found = target.look();
        assertThat(found.primary().units().unreadable()).isEqualTo("CMD-FAILED");
        assertThat(found.primary().commit().unreadable()).isEqualTo("FACT-NO-REPOSITORY");
        assertThat(found.primary().appDisk().unreadable()).isEqualTo("FILE-MISSING");
        assertThat(found.schema().unreadable()).isEqualTo("DB-NO-ORGANIZATIONS");
        assertThat(found.primary().settings().isKnown()).isTrue();
        assertThat(codes(found)).containsOnly(FindingCode.UNREADABLE);
        assertThat(Json.read(Json.write(found), Fingerprint.class)).isEqualTo(found);
    }

    @Test
    void hostsAreComparedWithThePrimaryWhichComesFirst() {
        FakeTarget target = new FakeTarget();
        target.host("worker1", Set.of(Role.WORKER, Role.BEAT));
        target.host("app1", Set.of(Role.APP));
        target.host("db", Set.of(Role.DATABASE));
        target.env("worker1", FakeTarget.ENV.replace("c4n4ry", "other") + "BMMS_MODE=bmms\n");
        target.django("worker1", Map.of("bmms_mode", "bmms"));
        Fingerprint found = target.look();
        assertThat(found.hosts()).extracting(HostFacts::name).containsExactly("app1", "worker1", "db");
        assertThat(found.host("worker1")
                        .orElseThrow()
                        .settings()
                        .get()
                        .orElseThrow()
                        .differences())
                .extracting(change -> change.key() + " " + change.after())
                .containsExactly("BMMS_MODE bmms", "SECRET_KEY \u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022");
        assertThat(found.modeInFile()).isEmpty();
        assertThat(found.modeInEffect()).isEmpty();
        assertThat(found.host("db").orElseThrow().settings().unreadable()).isEqualTo("FACT-NOT-ASKED");
        assertThat(codes(found)).contains(FindingCode.HOSTS_DIFFER).doesNotContain(FindingCode.UNREADABLE);
    }

    @Test
    void timesAndProcessNumbersDoNotChangeTheDigest() {
        FakeTarget target = FakeTarget.single();
        Fingerprint before = target.look();
        target.unit("app1", "MainPID=99\nExecMainStartTimestamp=Mon 2026-01-05 01:59:00.000000 UTC\nNRestarts=1\n");
        target.on("app1").on("df", "Avail Size Mounted on\n1 2 /\n");
        Fingerprint after = target.look();
        assertThat(after.digest()).isEqualTo(before.digest());
        assertThat(before.drift(after)).isEmpty();
    }

    @Test
    void whateverAPlanDependsOnIsADrift() {
        FakeTarget target = FakeTarget.single();
        Fingerprint before = target.look();
        target.env("app1", FakeTarget.ENV + "#\n");
        target.unit("app1", "ActiveState=failed\nEnvironment=BMMS_MODE=obcms\n");
        target.on("app1").on("git", "fedcba9876543210\t2025-10-15T08:00:00+08:00\tNext\n");
        Fingerprint after = target.look();
        assertThat(before.digest()).isNotEqualTo(after.digest());
        assertThat(before.drift(after))
                .extracting(Drift::item)
                .contains(
                        "app1.settings.sha256",
                        "app1.commit",
                        "app1.obcms.service.active",
                        "app1.obcms.service.overrides")
                .doesNotContain("app1.obcms.service.definition", "migrations");
    }

    @Test
    void aModeThatTheApplicationDoesNotSeeIsFound() {
        FakeTarget target = FakeTarget.single().env("app1", "BMMS_MODE=bmms\n");
        assertThat(codes(target.look())).contains(FindingCode.MODE);
    }

    @Test
    void aClockThatIsOffIsFound() {
        FakeTarget target = FakeTarget.single();
        target.on("app1").on("date", "%d.500000000 +0800\n".formatted(FakeTarget.NOW.getEpochSecond() - 10));
        Fingerprint found = target.look();
        assertThat(found.primary().clock().get().orElseThrow().offset()).isEqualTo(Duration.ofMillis(-9500));
        assertThat(codes(found)).contains(FindingCode.CLOCK);
    }

    @Test
    void findingsAreSaidInWords() {
        FakeTarget target = FakeTarget.single().env("app1", "BMMS_MODE=bmms   # c\n");
        target.unit("app1", "LoadState=not-found\nActiveState=inactive\n").schema =
                Fact.unreadable(FingerprintFailure.TIME_LIMIT);
        assertThat(target.look().findings())
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(Texts.english().render(finding.what())).doesNotContainPattern("\\{\\d"));
    }

    @Test
    void aCancelledLookEnds() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        FailureException thrown = catchThrowableOfType(
                FailureException.class, () -> FakeTarget.single().probe().take(cancellation));
        assertThat(thrown.failure().code()).isEqualTo(FingerprintFailure.CANCELLED);
    }

    private static List<FindingCode> codes(Fingerprint fingerprint) {
        return fingerprint.findings().stream().map(Finding::code).toList();
    }
}
