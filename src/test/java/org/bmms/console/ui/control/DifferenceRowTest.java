package org.bmms.console.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.DifferenceLine.Kind;
import org.junit.jupiter.api.Test;

class DifferenceRowTest {
    private static final DifferenceLine KEPT = new DifferenceLine(Kind.KEPT, 1, 1, "A=1");
    private static final DifferenceLine OLD = new DifferenceLine(Kind.REMOVED, 2, null, "B=0");
    private static final DifferenceLine NEW = new DifferenceLine(Kind.ADDED, null, 2, "B=1");
    private static final DifferenceLine MORE = new DifferenceLine(Kind.ADDED, null, 3, "C=1");

    @Test
    void theNewLineStandsBesideTheOldOneOfItsSetting() {
        assertThat(DifferenceRow.of(List.of(KEPT, OLD, NEW, MORE)))
                .containsExactly(
                        new DifferenceRow(KEPT, KEPT), new DifferenceRow(OLD, NEW), new DifferenceRow(null, MORE));
    }

    @Test
    void alsoWhereAllOldLinesComeFirst() {
        DifferenceLine oldC = new DifferenceLine(Kind.REMOVED, 3, null, "C=0");

        assertThat(DifferenceRow.of(List.of(OLD, oldC, NEW, MORE)))
                .containsExactly(new DifferenceRow(OLD, NEW), new DifferenceRow(oldC, MORE));
    }
}
