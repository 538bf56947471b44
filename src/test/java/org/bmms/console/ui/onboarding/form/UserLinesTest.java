package org.bmms.console.ui.onboarding.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bmms.console.onboarding.form.UserRole;
import org.junit.jupiter.api.Test;

class UserLinesTest {

    @Test
    void aSpreadsheetWithAHead() {
        assertThat(
                        read(
                                "Name\tE-mail\tRole\nAmina Lidasan\tamina@moh.example\tPlanner\n\nJamil\tjamil@moh.example\tpilot_admin"))
                .containsExactly(
                        line("Amina", "Lidasan", "amina@moh.example", UserRole.PLANNER),
                        line("Jamil", "", "jamil@moh.example", UserRole.PILOT_ADMIN));
    }

    @Test
    void cellsInAnyOrderAndWithSeveralNames() {
        assertThat(read("amina@moh.example; budget officer; Maria Clara; Dela Cruz"))
                .containsExactly(line("Maria Clara", "Dela Cruz", "amina@moh.example", UserRole.BUDGET_OFFICER));
    }

    @Test
    void anAddressBook() {
        assertThat(read("\"Amina Lidasan\" <amina@moh.example>"))
                .containsExactly(new UserLines.Line("Amina", "Lidasan", "amina@moh.example", Optional.empty()));
    }

    @Test
    void aLineWithoutAnAddressIsKeptToBeMended() {
        assertThat(read("Amina, amina@moh.example\nJamil, Viewer"))
                .last()
                .isEqualTo(line("Jamil", "", "", UserRole.VIEWER));
    }

    private static UserLines.Line line(String first, String last, String email, UserRole role) {
        return new UserLines.Line(first, last, email, Optional.of(role));
    }

    private static List<UserLines.Line> read(String text) {
        return UserLines.read(text, role -> role.group().replace('_', ' '));
    }
}
