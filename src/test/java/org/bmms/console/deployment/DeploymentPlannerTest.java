package org.bmms.console.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Redactor;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.RedisProfile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.SiteProfile;
import org.junit.jupiter.api.Test;

/** The plan of a deployment, and the servers that it is refused for (checklist § OBCMS Mode Deployment). */
class DeploymentPlannerTest {
    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

    private final BareServer server = new BareServer();
    private final DeploymentPorts ports = TestPorts.of(server, new Redactor());

    private static Profile profile(HostProfile... hosts) {
        return new Profile(
                "lab",
                Kind.TRAINING,
                List.of(hosts),
                List.of(),
                AppProfile.at("/opt/obcms"),
                DatabaseProfile.fromSettings(),
                new RedisProfile(null, null, null, false, RedisProfile.QUEUE),
                SiteProfile.at(URI.create("https://obcms.example.org")),
                PolicyProfile.of(Kind.TRAINING));
    }

    private static HostProfile host(String name, Role... roles) {
        return new HostProfile(name, "10.0.0.1", 22, "deploy", null, Set.of(roles), null, null);
    }

    private DeploymentPlanner planner() {
        return new DeploymentPlanner(profile(host("app1", Role.APP, Role.WORKER, Role.BEAT)), ports);
    }

    private Plan plan(boolean before) {
        DeploymentPlanner planner = planner();
        return planner.plan(Orders.usual(), planner.facts(Orders.usual()), before, "ana", NOW);
    }

    private static void refused(DeploymentFailure code, ThrowingCallable planning) {
        assertThatThrownBy(planning)
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo(code));
    }

    @Test
    void aBareDebianGetsAllStepsInTheChecklistsOrderAndNothingIsChangedForThePlan() {
        Plan plan = plan(false);

        assertThat(plan.steps())
                .extracting(PlannedStep::id)
                .containsExactly(
                        "make-user",
                        "refresh-software",
                        "upgrade-software",
                        "install-software",
                        "check-python",
                        "make-directories",
                        "fetch-code",
                        "check-out",
                        "make-environment",
                        "install-requirements",
                        "write-settings",
                        "check-settings",
                        "make-database",
                        "migrate",
                        "make-organisation",
                        "make-superuser",
                        "collect-static",
                        "open-static",
                        "place-gunicorn",
                        "place-obcms.service",
                        "place-obcms-celery.service",
                        "place-obcms-celery-beat.service",
                        "start-units",
                        "place-site",
                        "open-site",
                        "await-login",
                        "verify",
                        "tidy");
        assertThat(server.changes).isEmpty();
        assertThat(plan.toJson()).contains(Orders.COMMIT);
    }

    @Test
    void itWarnsOfWhatItDoesOtherwiseThanTheChecklist() {
        assertThat(plan(false).warnings())
                .extracting(PlannedWarning::code)
                .contains("DEPLOY-NO-SUDO", "DEPLOY-STOP-TIME", "DEPLOY-PYTHON3", "DEPLOY-COLLATION");
    }

    @Test
    void madeAgainFromItsParametersItHasTheSameSteps() {
        Plan plan = plan(false);
        DeploymentProcedure again = new DeploymentProcedure(plan, ports);

        assertThat(again.steps().stream().map(step -> step.planned()).toList()).isEqualTo(plan.steps());
        assertThat(again.rollback().stream().map(step -> step.planned()).toList())
                .isEqualTo(plan.rollback());
    }

    @Test
    void theWayBackRemovesOnlyWhatWasNotThereBefore() {
        String unit = "/etc/systemd/system/obcms-celery.service";
        server.files.put(unit, "somebody's");

        List<String> removed = new ArrayList<>();
        plan(false).rollback().forEach(step -> removed.add(step.actions().toString()));

        assertThat(removed.toString())
                .contains("/etc/systemd/system/obcms.service", "/etc/nginx/sites-available/obcms")
                .doesNotContain("obcms-celery.service", "/opt/obcms/.env", "DROP", "userdel");
    }

    @Test
    void aServerOnWhichItRunsIsRefusedUnlessTheConsoleHasPutItThere() {
        server.running = "obcms.service";

        refused(DeploymentFailure.RUNNING, () -> plan(false));
        assertThat(plan(true).steps()).isNotEmpty();
    }

    @Test
    void otherServersAreRefused() {
        server.packaged = false;
        refused(DeploymentFailure.NOT_DEBIAN, () -> plan(false));

        server.packaged = true;
        server.files.put("/etc/os-release", "PRETTY_NAME=\"Fedora\"\nID=fedora\n");
        refused(DeploymentFailure.NOT_DEBIAN, () -> plan(false));
    }

    @Test
    void filesOfSomebodyElseAreNotDeployedOver() {
        server.root.add(".bmms-console");
        assertThat(plan(false).steps()).isNotEmpty();

        server.root.add("src");
        refused(DeploymentFailure.OCCUPIED, () -> plan(false));
    }

    @Test
    void aCertificateThatIsNotThereIsToldBefore() {
        server.files.remove("/etc/ssl/obcms.key");

        refused(DeploymentFailure.CERTIFICATE, () -> plan(false));
    }

    @Test
    void severalServersAreRefused() {
        Profile spread = profile(host("app1", Role.APP), host("worker1", Role.WORKER, Role.BEAT));

        refused(DeploymentFailure.HOSTS, () -> new DeploymentPlanner(spread, ports).facts(Orders.usual()));
    }
}
