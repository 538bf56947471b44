package org.bmms.console.ui.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.run.OpenRunNotice;
import org.bmms.console.ui.run.OpenRunNotice.Kind;
import org.junit.jupiter.api.Test;

class ActivationFactTest {

    @Test
    void nothingUnderWayIsNothingToSay() {
        assertThat(ActivationFact.of(null, Optional.empty())).isNull();
    }

    @Test
    void aRunThatNobodyHasInHandIsYourTurn() {
        assertThat(text(Kind.DECISION)).isEqualTo("ui-activation.turn.yours");
        assertThat(text(Kind.INTERRUPTED)).isEqualTo("ui-activation.turn.yours");
    }

    @Test
    void aRunOfSomebodyElseIsNot() {
        assertThat(text(Kind.UNDER_WAY)).isEqualTo("ui-activation.turn.running");
    }

    private static String text(Kind kind) {
        OpenRunNotice notice = new OpenRunNotice(
                kind, "run", Mark.RUNNING, Message.of("ui-run.notice.watch"), Message.of("ui-run.notice.watch"));
        return Objects.requireNonNull(ActivationFact.of(null, Optional.of(notice)))
                .text()
                .key();
    }
}
