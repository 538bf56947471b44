package org.bmms.console.run.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.base.Effect;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.GuardStatus;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.WriteFile;
import org.bmms.console.run.RunFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    private static final Instant CREATED = Instant.parse("2026-03-02T08:00:00.123456789Z");
    private static final WriteFile WRITE = new WriteFile("/srv/app/a b", bytes("x"));

    private final Plan plan = new Plan(
            "20260302-1",
            "activation",
            "production",
            "ana",
            CREATED,
            CREATED.plusSeconds(900),
            "f".repeat(64),
            "{\"hosts\":[\"app1\"]}",
            List.of(new PlannedWarning("ACT-NO-GUARD", Message.of("activation.warning.no-guard", "app1", 3))),
            List.of(
                    step(
                            "write.app1",
                            PlannedAction.Command.of("app1", WRITE),
                            new PlannedAction.FileChange(
                                    "app1",
                                    "/srv/app/.env",
                                    List.of(new DifferenceLine(DifferenceLine.Kind.ADDED, "BMMS_MODE=bmms")))),
                    step(
                            "sql",
                            new PlannedAction.Sql("obcms", "select 1", Effect.READ_ONLY),
                            new PlannedAction.Check(Message.of("activation.check.ready"), Duration.ofMillis(1500)))),
            List.of(step("undo", PlannedAction.Command.of("app1", new ReadFile("/srv/app/.env")))));

    @Test
    void itIsReadBackEqualWithTheSameHash() {
        Plan read = Plan.fromJson(plan.toJson());

        assertThat(read).isEqualTo(plan);
        assertThat(read.hash()).isEqualTo(plan.hash());
        assertThat(read.toJson()).isEqualTo(plan.toJson());
    }

    @Test
    void warningsAreKept() {
        assertThat(Plan.fromJson(plan.toJson()).warnings())
                .singleElement()
                .satisfies(w -> assertThat(w.code()).isEqualTo("ACT-NO-GUARD"))
                .satisfies(w -> assertThat(w.text().arguments()).containsExactly("app1", 3));
    }

    @ParameterizedTest
    @CsvSource({
        "production, staging",
        "/srv/app/.env, /srv/app/.evn",
        "BMMS_MODE=bmms, BMMS_MODE=BMMS",
        "select 1, delete",
        "PT1.5S, PT9S",
        "ACT-NO-GUARD, ACT-NONE",
        "READ_ONLY, MUTATING",
        "\"ana\", \"ben\""
    })
    void anAlteredPlanIsRefused(String part, String other) {
        String json = plan.toJson();
        assertThat(json).contains(part);

        assertThat(code(() -> Plan.fromJson(json.replace(part, other)))).isEqualTo(PlanFailure.ALTERED);
    }

    @Test
    void anUnknownPropertyIsRefused() {
        assertThat(code(() -> Plan.fromJson(plan.toJson().replaceFirst("\"kind\"", "\"more\" : 1, \"kind\""))))
                .isEqualTo(PlanFailure.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"plan\":null,\"hash\":\"x\"}", "no json"})
    void whatIsNotAPlanIsRefused(String text) {
        assertThat(code(() -> Plan.fromJson(text))).isEqualTo(PlanFailure.UNREADABLE);
    }

    @Test
    void itExpiresAfterItsTimeAndNotBefore() {
        assertThat(plan.expiredAt(plan.expires())).isFalse();
        assertThat(plan.expiredAt(plan.expires().plusNanos(1))).isTrue();
    }

    @Test
    void aCommandIsShownAsItIsSentWithAScriptByItsDigest() {
        GuardStatus status = new GuardStatus("/srv/app/.bmms-console/guards/r1");
        String line = PlannedAction.Command.of("app1", AsUser.root(status)).line();

        assertThat(line)
                .startsWith("sudo --non-interactive --user=root -- sh -c ")
                .containsPattern("script:[0-9a-f]{12}")
                .endsWith("bmms-guard-status /srv/app/.bmms-console/guards/r1")
                .doesNotContain("\n");
    }

    @Test
    void anotherHostAnotherPathOrAnotherUserIsAnotherCommand() {
        PlannedAction.Command shown = PlannedAction.Command.of("app1", WRITE);

        assertThat(shown).isEqualTo(PlannedAction.Command.of("app1", new WriteFile("/srv/app/a b", bytes("y"))));
        assertThat(shown).isNotEqualTo(PlannedAction.Command.of("app2", WRITE));
        assertThat(shown).isNotEqualTo(PlannedAction.Command.of("app1", AsUser.root(WRITE)));
        assertThat(shown).isNotEqualTo(PlannedAction.Command.of("app1", new WriteFile("/srv/app/a", bytes("x"))));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeSaysWhatHappenedAndWhatToDoNext(FailureCode code) {
        Texts texts = Texts.english();

        assertThat(texts.text("run.failure." + code.code())).isNotBlank();
        assertThat(texts.text("run.failure." + code.code() + ".next")).isNotBlank();
    }

    static Stream<FailureCode> codes() {
        return Stream.concat(Stream.of(RunFailure.values()), Stream.of(PlanFailure.values()));
    }

    private static PlannedStep step(String id, PlannedAction... actions) {
        return new PlannedStep(
                id, Message.of("activation.step", id), Effect.MUTATING, Duration.ofSeconds(30), List.of(actions));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static FailureCode code(ThrowingCallable work) {
        FailureException thrown = catchThrowableOfType(FailureException.class, work);
        assertThat(thrown).isNotNull();
        return thrown.failure().code();
    }
}
