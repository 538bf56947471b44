package org.bmms.console.ui.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.Gate.Verdict;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.target.fingerprint.FoundTarget;
import org.bmms.console.ui.UiFailure;
import org.bmms.console.ui.activation.CheckRow.Standing;
import org.junit.jupiter.api.Test;

class PreflightPictureTest {
    private final Map<CheckPart, PartState> parts = new EnumMap<>(CheckPart.class);

    @Test
    void beforeAnythingIsReadEveryCheckIsToCome() {
        assertThat(picture().isUntouched()).isTrue();
        assertThat(picture().toCome()).isEqualTo(17);
        assertThat(picture().isOpen()).isFalse();
        assertThat(picture().readAt()).isEmpty();
    }

    @Test
    void failuresComeFirstInTheirGroupThenWarnings() {
        answered(
                CheckPart.TARGET,
                gate("mode", Verdict.PASSED, "activation.gate.mode.passed"),
                gate("hazard", Verdict.WARNING, "target.finding.hazard", "app1", "a", "b"),
                gate("debug", Verdict.REFUSED, "activation.gate.debug.refused", "app1"));

        assertThat(picture().rows(CheckGroup.CONFIGURATION))
                .extracting(CheckRow::standing)
                .containsExactly(Standing.FAILED, Standing.WARNING, Standing.PASSED);
    }

    @Test
    void twoFindingsOfOneKindAreTwoChecks() {
        Gate down = gate("down", Verdict.REFUSED, "target.finding.down", "app1", "obcms.service", "failed");
        answered(CheckPart.TARGET, down, down);

        assertThat(picture().rows(CheckGroup.SERVICES))
                .filteredOn(row -> row.part() == CheckPart.TARGET)
                .extracting(CheckRow::key)
                .containsExactly("down", "down 2");
    }

    @Test
    void whatIsReadAgainIsNotCalledPassedMeanwhile() {
        answered(CheckPart.TASKS, gate("tasks", Verdict.PASSED, "activation.gate.tasks.passed"));
        parts.computeIfPresent(CheckPart.TASKS, (part, state) -> state.begun());

        assertThat(picture().row("tasks").orElseThrow().standing()).isEqualTo(Standing.RUNNING);
        assertThat(picture().isOpen()).isFalse();
    }

    @Test
    void aPartThatCannotBeReadIsUnknownAndSaysWhyOnce() {
        Failure why = Failure.unchanged(UiFailure.NO_DISPLAY);
        parts.put(CheckPart.COVERAGE, PartState.unreadable(why, FoundTarget.NOW));
        parts.put(CheckPart.ORGANIZATIONS, PartState.unreadable(why, FoundTarget.NOW));

        assertThat(picture().count(Standing.UNKNOWN)).isEqualTo(4);
        assertThat(picture().failures()).containsExactly(why);
    }

    private PreflightPicture picture() {
        return PreflightPicture.of(Map.copyOf(parts), null, new FoundTarget().profile());
    }

    private void answered(CheckPart part, Gate... gates) {
        parts.put(part, PartState.answered(List.of(gates), FoundTarget.NOW, Duration.ZERO));
    }

    private static Gate gate(String id, Verdict verdict, String key, Object... arguments) {
        return new Gate(id, null, verdict, Message.of(key, arguments));
    }
}
