package org.bmms.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.bmms.console.base.Cancellation;
import org.bmms.console.database.TargetDatabase;
import org.junit.jupiter.api.Test;

class OrganizationsTest {

    @Test
    void allOfThemAreListedByTheirCodesTheInactiveOnesToo() {
        try (TargetDatabase target = TargetDatabase.detailed()) {
            assertThat(new Organizations(target.database()).all(Cancellation.none()))
                    .extracting(o -> o.code() + " " + o.active())
                    .containsExactly("MOH true", "OLD false", "OOBC true");
        }
    }
}
