package org.bmms.console.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bmms.console.base.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checklist's data are read as they are, or refused as a whole. */
class CatalogueReaderTest {
    private static final String ITEMS = """
            [[part]]
            section = "pre"
            step = "security"
            phases = [1, 4]
            minutes = 20
            items = [
              { id = "pre/security/1", kind = "check", probe = "key" },
              { id = "pre/security/2", kind = "action", probe = "mode", plan = "activation" },
              { id = "pre/security/3", kind = "sign-off" },
            ]
            """;
    private static final String PROCEDURES = """
            [[procedure]]
            name = "back"
            plan = "rollback"
            minutes = 10
            downtime = 5
            by = [["write-env"], ["verify", "notifications"]]
            """;

    @Test
    void partsItemsAndProceduresAreRead() {
        Catalogue catalogue = read(ITEMS, PROCEDURES);

        ChecklistPart part = catalogue.parts().getFirst();
        assertThat(part.estimate()).isEqualTo(Duration.ofMinutes(20));
        assertThat(part.phases()).containsExactly(Phase.DEPLOY, Phase.SWITCH);
        assertThat(catalogue.items())
                .extracting(ChecklistItem::kind)
                .containsExactly(ItemKind.CHECK, ItemKind.ACTION, ItemKind.SIGN_OFF);
        assertThat(catalogue.require("pre/security/2").plan()).isEqualTo("activation");
        assertThat(catalogue.of(Phase.SWITCH)).containsExactly(part);
        assertThat(catalogue.named("pre")).containsExactly(part);
        assertThat(catalogue.procedures().getFirst().steps())
                .extracting(Procedure.Step::by)
                .containsExactly(List.of("write-env"), List.of("verify", "notifications"));
    }

    @Test
    void aNameThatNothingHasIsRefusedWithWhatThereIs() {
        Catalogue catalogue = read(ITEMS, PROCEDURES);

        assertThatThrownBy(() -> catalogue.require("pre/security/9"))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo(ChecklistFailure.NO_ITEM));
        assertThatThrownBy(() -> catalogue.named("nowhere"))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().arguments()).contains("nowhere", "pre"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pre/security/2|pre/security/7|stands at the place of",
                "kind = \"check\"|kind = \"guess\"|a kind that does not exist: guess",
                "probe = \"key\"|probe = \"nothing\"|a probe that does not exist: nothing",
                ", probe = \"key\"|''|nothing that is looked at",
                ", plan = \"activation\"|''|an action, and nothing else, has a plan",
                "plan = \"activation\"|plan = \"wish\"|a plan that does not exist: wish",
                "kind = \"sign-off\"|kind = \"sign-off\", plan = \"activation\"|an action, and nothing else, has a plan",
                "[1, 4]|[9]|there is no phase 9",
                "[1, 4]|[]|no items or no phase",
                "minutes = 20|minutes = -1|minutes must be positive",
                "section = \"pre\"|''|section is missing",
                "probe = \"key\"|probe = \"mode\"|probes that no item names: [key]",
            })
    void dataThatContradictThemselvesAreRefused(String right, String wrong, String why) {
        assertThat(ITEMS).contains(right);
        assertThatThrownBy(() -> read(ITEMS.replace(right, wrong), PROCEDURES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan = \"rollback\"|plan = \"wish\"|a plan that does not exist: wish",
                "[\"write-env\"]|[]|a step that nobody does: 1",
                "downtime = 5|downtime = 0|downtime must be positive",
            })
    void proceduresThatNobodyCanDoAreRefused(String right, String wrong, String why) {
        assertThatThrownBy(() -> read(ITEMS, PROCEDURES.replace(right, wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static Catalogue read(String items, String procedures) {
        return CatalogueReader.of(items, procedures, Set.of("key", "mode"), Set.of("activation", "rollback"));
    }
}
