package org.bmms.console.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShareWidthsTest {

    @Test
    void partsAreInProportion() {
        assertThat(ShareWidths.of(List.of(30L, 10L), 100, 5, 0)).containsExactly(75.0, 25.0);
    }

    @Test
    void smallPartsAreDrawnWiderAndTheBarIsStillFull() {
        List<Double> widths = ShareWidths.of(List.of(1_000_000L, 3L, 1L), 300, 8, 3);

        assertThat(widths.get(1)).isEqualTo(8);
        assertThat(widths.get(2)).isEqualTo(8);
        assertThat(widths.stream().mapToDouble(width -> width).sum()).isCloseTo(300 - 2 * 3, within(0.001));
    }

    @Test
    void morePartsThanThereIsRoomForShareIt() {
        assertThat(ShareWidths.of(List.of(1L, 1L, 1L, 1L), 20, 8, 0)).containsOnly(5.0);
    }

    @Test
    void withoutPartsThereIsNothingToDraw() {
        assertThat(ShareWidths.of(List.of(), 20, 8, 2)).isEmpty();
    }
}
