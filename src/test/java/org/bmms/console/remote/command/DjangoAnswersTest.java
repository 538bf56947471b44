package org.bmms.console.remote.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What manage.py and celery say, also when the application speaks before or after them. */
class DjangoAnswersTest {
    private static final DjangoSite SITE =
            new DjangoSite("/srv/app/src", "/srv/app/venv/bin/python", "/srv/app/venv/bin/celery", "app", Map.of());
    private static final CeleryActive ACTIVE = new CeleryActive(SITE, Duration.ofSeconds(5), null);
    private static final CeleryPing PING = new CeleryPing(SITE, Duration.ofSeconds(5), null);
    private static final DjangoProbe PROBE = new DjangoProbe(SITE, "code", "==answer-1==");

    @Test
    void migrationsAreReadInTheirOrder() {
        assertThat(new ListMigrations(SITE).parse(Answers.of("""
                        INFO app starting [X]
                        [X]  contenttypes.0001_initial
                        [X]  auth.0001_initial ... (contenttypes.0001_initial)
                        [ ]  organizations.0002_seed-more
                        """)))
                .containsExactly(
                        new Migration("contenttypes", "0001_initial", true),
                        new Migration("auth", "0001_initial", true),
                        new Migration("organizations", "0002_seed-more", false));
        assertThat(new ListMigrations(SITE).parse(Answers.of("(no migrations)\n")))
                .isEmpty();
    }

    @Test
    void whatAMigrationWouldBringAlongIsReadInItsOrder() {
        PlanMigration plan = new PlanMigration(SITE, new MigrationName("mana", "0022_add_organization_field"));

        assertThat(plan.parse(Answers.of("""
                        INFO app.ready
                        Planned operations:
                        organizations.0002_seed-more
                            Raw Python operation -> Fill in.
                        mana.0022_add_organization_field
                            Undo Add field organization to assessment
                        """)))
                .containsExactly(
                        new MigrationName("organizations", "0002_seed-more"),
                        new MigrationName("mana", "0022_add_organization_field"));
        assertThat(plan.parse(Answers.of("Planned operations:\n  No planned migration operations.\n")))
                .isEmpty();
        assertThat(Answers.failure(() -> plan.parse(Answers.of("app.ready"))).code())
                .isEqualTo(RemoteFailure.ANSWER_UNREADABLE);
        assertThat(Answers.failure(() -> plan.parse(Answers.of(1, ""))).code()).isEqualTo(RemoteFailure.COMMAND_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fake", "", "0022; rm", "a/b", "a b"})
    void nothingButANameCanBeAMigration(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MigrationName("mana", name));
    }

    @Test
    void aCheckWithErrorsIsAnAnswerAndOneThatDidNotRunIsNot() {
        CheckDeploy check = new CheckDeploy(SITE);

        assertThat(check.parse(new Finished(0, new byte[0], "System check identified some issues:\n\nWARNINGS:\n")))
                .returns(true, CheckReport::passed)
                .returns("System check identified some issues:\n\nWARNINGS:\n", CheckReport::output);
        assertThat(check.parse(new Finished(1, new byte[0], "SystemCheckError: ..."))
                        .passed())
                .isFalse();
        assertThat(Answers.failure(() -> check.parse(Answers.of(2, ""))).code())
                .isEqualTo(RemoteFailure.COMMAND_FAILED);
        assertThat(Answers.failure(() -> check.parse(Answers.of(127, ""))).code())
                .isEqualTo(RemoteFailure.PROGRAM_MISSING);
    }

    @Test
    void commandsAreNamesAndNothingElse() {
        assertThat(new ListManagementCommands(SITE).parse(Answers.of("WARNING: x\ncheck\n  migrate\nassign_role\n\n")))
                .containsExactlyInAnyOrder("check", "migrate", "assign_role");
    }

    @Test
    void workersThatAnswerAreNamed() {
        assertThat(PING.parse(Answers.of(
                        "starting\n{\"celery@app1\": {\"ok\": \"pong\"}, \"celery@app2\": {\"ok\": \"pong\"}}\n")))
                .containsExactly("celery@app1", "celery@app2");
        assertThat(PING.parse(new Finished(69, new byte[0], "Error: No nodes replied within time constraint")))
                .isEmpty();
        assertThat(Answers.failure(() -> PING.parse(Answers.of(1, ""))).code()).isEqualTo(RemoteFailure.COMMAND_FAILED);
    }

    @Test
    void tasksAtWorkAreRead() {
        WorkersAtWork atWork = ACTIVE.parse(Answers.of("""
                        {"celery@app1": [{"id": "6f1", "name": "mana.tasks.report", "args": [], "kwargs": {"a": {}}, \
                        "type": "mana.tasks.report", "hostname": "celery@app1", "time_start": 1795515072.5, \
                        "acknowledged": true, "delivery_info": {"exchange": ""}, "worker_pid": 12}, \
                        {"id": "6f2", "name": "mana.tasks.mail", "time_start": null}], "celery@app2": []}
                        """));
        assertThat(atWork.workers()).containsExactly("celery@app1", "celery@app2");
        assertThat(atWork.tasks())
                .containsExactly(
                        new ActiveTask(
                                "celery@app1",
                                "6f1",
                                "mana.tasks.report",
                                Instant.ofEpochSecond(1_795_515_072, 500_000_000)),
                        new ActiveTask("celery@app1", "6f2", "mana.tasks.mail", null));
        assertThat(ACTIVE.parse(Answers.of(69, ""))).isEqualTo(new WorkersAtWork(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "->  celery@app1: OK", "{\"celery@app1\": "})
    void anAnswerOfCeleryThatCannotBeReadIsSaid(String text) {
        assertThat(Answers.failure(() -> ACTIVE.parse(Answers.of(text))).code())
                .isEqualTo(RemoteFailure.ANSWER_UNREADABLE);
    }

    @Test
    void theAnswerOfAProbeFollowsItsSentinel() {
        assertThat(PROBE.parse(Answers.of("{\"a\":0}\n==answer-1== not\n==answer-1==\n{\"a\": [1, \"x\"]}\nbye {\n"))
                        .path("a")
                        .path(0)
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"a\":1}", "x==answer-1==\n{}", "==answer-1==\n", "==answer-1==\nnonsense"})
    void aProbeWithoutAnAnswerIsSaid(String text) {
        assertThat(Answers.failure(() -> PROBE.parse(Answers.of(text))).code())
                .isEqualTo(RemoteFailure.ANSWER_UNREADABLE);
    }
}
