package org.bmms.console.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.bmms.console.checklist.NextStep.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TerminalCommandTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theMigrationAloneIsTyped(Kind kind) {
        assertThat(TerminalCommand.of(kind, "production").orElse(""))
                .isEqualTo(kind == Kind.MIGRATE ? "bmms-console migrate --profile production" : "");
    }
}
