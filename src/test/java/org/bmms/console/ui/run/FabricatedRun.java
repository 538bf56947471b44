package org.bmms.console.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Message;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.target.site.Sample;
import org.bmms.console.verification.CheckResult;
import org.bmms.console.verification.CheckStatus;
import org.jspecify.annotations.Nullable;

/** A plan, checks and probes as a real activation has them. */
final class FabricatedRun {
    static final Instant BEGAN = Instant.parse("2026-04-01T18:14:02Z");
    static final String HOST = "app1";

    private FabricatedRun() {}

    static Plan activation() {
        return plan(SwitchPlanner.ACTIVATION, forward(), back());
    }

    static Plan plan(String kind, List<PlannedStep> steps, List<PlannedStep> rollback) {
        return new Plan(
                kind + "-20260402_021402",
                kind,
                "obcms-production",
                "ana",
                BEGAN.minusSeconds(60),
                BEGAN.plusSeconds(1800),
                "f".repeat(64),
                "{}",
                List.of(),
                steps,
                rollback);
    }

    static List<PlannedStep> forward() {
        return List.of(
                step("back-up-env.app1", Message.of("activation.step.back-up-env", HOST)),
                step("arm-guard.app1", Message.of("activation.step.arm-guard", HOST, 120)),
                step("write-env.app1", Message.of("activation.step.write-env", HOST)),
                check("check-configuration.app1", Message.of("activation.step.check-configuration", HOST)),
                step("stop-celery.app1", Message.of("activation.step.stop-celery", HOST)),
                step("restart-app.app1", Message.of("activation.step.restart-app", HOST, "obcms.service")),
                check("await-ready.app1", Message.of("activation.step.await-ready", HOST)),
                check("prove-mode.app1", Message.of("activation.step.prove-mode", HOST)),
                step("start-celery.app1", Message.of("activation.step.start-celery", HOST)),
                check("verify", Message.of("activation.step.verify", "BMMS")));
    }

    static List<PlannedStep> back() {
        return List.of(
                step("back.write-env.app1", Message.of("activation.step.restore-env", HOST)),
                step("back.stop-celery.app1", Message.of("activation.step.stop-celery", HOST)),
                step("back.restart-app.app1", Message.of("activation.step.restart-app", HOST, "obcms.service")),
                check("back.await-ready.app1", Message.of("activation.step.await-ready", HOST)),
                step("back.start-celery.app1", Message.of("activation.step.start-celery", HOST)),
                check("back.verify", Message.of("activation.step.verify", "OBCMS")));
    }

    static PlannedStep step(String id, Message intent) {
        return new PlannedStep(id, intent, Effect.MUTATING, Duration.ofMinutes(2), List.of());
    }

    static PlannedStep check(String id, Message intent) {
        return new PlannedStep(id, intent, Effect.READ_ONLY, Duration.ofMinutes(2), List.of());
    }

    static List<CheckResult> checks(boolean failing) {
        List<CheckResult> checks = new ArrayList<>();
        checks.add(passed(
                "mode.app1",
                "verification.check.mode",
                Message.of("verification.seen.mode", "BMMS", "obcms.service"),
                HOST,
                "BMMS"));
        checks.add(passed("health", "verification.check.health", Message.of("verification.seen.health", 3, 31)));
        checks.add(passed(
                "ready", "verification.check.ready", Message.of("verification.seen.ready", 3, "database, cache", 42)));
        checks.add(
                passed("redis", "verification.check.redis", Message.of("verification.seen.redis", "7.2", 0.4, 0, 0)));
        checks.add(passed("schema", "verification.check.schema", Message.of("verification.seen.schema", "", 43, 43)));
        checks.add(
                failing
                        ? failed()
                        : passed(
                                "home-time",
                                "verification.check.home-time",
                                Message.of("verification.seen.home-time", 310),
                                2));
        return checks;
    }

    private static CheckResult failed() {
        return new CheckResult(
                "home-time",
                Message.of("verification.check.home-time", 2),
                CheckStatus.FAIL,
                true,
                Message.of("verification.seen.home-time", 2310),
                "VERIFY-SLOW",
                Message.of("verification.seen.debug"),
                null);
    }

    private static CheckResult passed(String id, String title, Message seen, Object... arguments) {
        return new CheckResult(id, Message.of(title, arguments), CheckStatus.PASS, true, seen, null, null, null);
    }

    /** Ten probes a second; in the middle of them the site is away for a while. */
    static List<Sample> samples(int seconds, double awayFrom, double awayTo) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < seconds * 10; i++) {
            double at = i / 10.0;
            boolean away = at >= awayFrom && at < awayTo;
            double after = at - awayTo;
            long took = Math.round(45
                    + 12 * Math.sin(i * 1.7)
                    + (i % 17 == 0 ? 70 : 0)
                    + (after >= 0 ? 260 * Math.exp(-after / 1.5) : 0));
            samples.add(new Sample(
                    Duration.ofMillis(i * 100L),
                    Duration.ofMillis(away ? 3 : took),
                    away ? null : Integer.valueOf(200),
                    away ? reason(i) : null));
        }
        return samples;
    }

    private static @Nullable String reason(int i) {
        return i % 11 == 0 ? "SITE-TIME-LIMIT" : "SITE-UNREACHABLE";
    }
}
