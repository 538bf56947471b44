package org.bmms.console.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bmms.console.database.SchemaState;
import org.bmms.console.target.mode.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
    private static final Instant MIGRATED = Instant.parse("2026-03-04T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ABSENT, 0, MIGRATE, checklist.why.absent",
        "DROPPED, 100, MIGRATE, checklist.why.dropped",
        "NULLABLE, 0, VALIDATE, checklist.why.young",
        "NULLABLE, 13, VALIDATE, checklist.why.young",
        "NULLABLE, 14, VALIDATE, checklist.why.minimum",
        "ENFORCED, 27, VALIDATE, checklist.why.minimum",
        "ENFORCED, 28, SWITCH, checklist.why.watched"
    })
    void inObcmsModeThePhaseFollowsFromTheColumnsAndTheirAge(SchemaState schema, int days, Phase phase, String why) {
        Position position =
                Position.of(schema, Optional.of(MIGRATED), Optional.of(Mode.OBCMS), Optional.empty(), after(days));

        assertThat(position.phase()).isEqualTo(phase);
        assertThat(position.why().key()).isEqualTo(why);
    }

    @Test
    void inBmmsModeThePilotsAreNextHoweverYoungTheMigration() {
        assertThat(inBmmsMode(Optional.empty())).isEqualTo(Phase.PILOTS);
        assertThat(inBmmsMode(Optional.of(new Intake(List.of(), false, 2, 44)))).isEqualTo(Phase.PILOTS);
    }

    @Test
    void onceThePilotsAreInTheOthersFollow() {
        assertThat(inBmmsMode(Optional.of(new Intake(List.of(), true, 3, 44)))).isEqualTo(Phase.ROLLOUT);
    }

    private static Phase inBmmsMode(Optional<Intake> intake) {
        return Position.of(SchemaState.NULLABLE, Optional.of(MIGRATED), Optional.of(Mode.BMMS), intake, after(1))
                .phase();
    }

    @Test
    void withoutTheTimeOfTheMigrationNobodySaysThatItWasWatched() {
        Position position = Position.of(
                SchemaState.ENFORCED, Optional.empty(), Optional.of(Mode.OBCMS), Optional.empty(), after(90));

        assertThat(position.phase()).isEqualTo(Phase.VALIDATE);
        assertThat(position.window()).isNull();
    }

    @Test
    void theWindowCountsDaysFromTheMigrationOn() {
        ValidationWindow window = new ValidationWindow(MIGRATED, after(16).plusSeconds(60));

        assertThat(window.day()).isEqualTo(17);
        assertThat(window.daysLeft()).isEqualTo(12);
        assertThat(window.minimumReached()).isTrue();
        assertThat(window.fullReached()).isFalse();
        assertThat(window.share()).isBetween(0.57, 0.58);
        assertThat(new ValidationWindow(MIGRATED, after(40)).share()).isEqualTo(1);
        assertThat(new ValidationWindow(MIGRATED, after(40)).daysLeft()).isZero();
        assertThat(new ValidationWindow(MIGRATED, after(-1)).day()).isEqualTo(1);
    }

    private static Instant after(int days) {
        return MIGRATED.plus(Duration.ofDays(days));
    }
}
