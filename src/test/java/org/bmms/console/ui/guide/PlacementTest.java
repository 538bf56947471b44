package org.bmms.console.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Where the card stands. */
class PlacementTest {
    private static final Rectangle2D WINDOW = new Rectangle2D(8, 8, 1264, 704);
    private static final Dimension2D CARD = new Dimension2D(350, 200);
    private static final double GAP = 12;
    private static final double TIP = 16;

    @Test
    void itStandsRightOfAFieldOnTheLeft() {
        assertThat(beside(new Rectangle2D(220, 300, 300, 30), CARD)).hasValueSatisfying(placed -> {
            assertThat(placed.side()).isEqualTo(Placement.Side.RIGHT);
            assertThat(placed.x()).isEqualTo(532);
            assertThat(placed.y() + placed.tip()).as("points at the middle").isEqualTo(315);
        });
    }

    @Test
    void itGoesToTheSideThatHasTheRoom() {
        assertThat(side(new Rectangle2D(900, 300, 300, 30))).isEqualTo(Placement.Side.LEFT);
        assertThat(side(new Rectangle2D(100, 60, 1100, 30))).isEqualTo(Placement.Side.BELOW);
        assertThat(side(new Rectangle2D(100, 600, 1100, 60))).isEqualTo(Placement.Side.ABOVE);
    }

    @Test
    void itStandsBesideTheWholeThatItsTargetIsAPartOf() {
        Rectangle2D field = new Rectangle2D(220, 300, 100, 30);

        assertThat(Placement.beside(WINDOW, field, new Rectangle2D(200, 100, 600, 500), CARD, GAP, TIP))
                .hasValueSatisfying(placed -> {
                    assertThat(placed.x()).isEqualTo(812);
                    assertThat(placed.y() + placed.tip()).isEqualTo(315);
                });
        assertThat(Placement.beside(WINDOW, field, new Rectangle2D(200, 100, 1000, 500), CARD, GAP, TIP))
                .as("no room beside the whole")
                .hasValueSatisfying(placed -> assertThat(placed.x()).isEqualTo(332));
    }

    @Test
    void itSaysWhenThereIsNoRoomOnAnySide() {
        assertThat(beside(new Rectangle2D(20, 20, 1230, 680), CARD)).isEmpty();
        assertThat(beside(new Rectangle2D(20, 20, 30, 30), new Dimension2D(350, 900)))
                .isEmpty();
    }

    @Test
    void inTheCornerItStaysWithinTheWindow() {
        assertThat(Placement.corner(WINDOW, CARD)).isEqualTo(new Placement(Placement.Side.CORNER, 922, 512, 0));
        assertThat(Placement.corner(WINDOW, new Dimension2D(2000, 900)))
                .as("a card that is larger than the window shows its beginning")
                .isEqualTo(new Placement(Placement.Side.CORNER, 8, 8, 0));
    }

    @Test
    void itNeverCoversWhatItPointsAtAndNeverLeavesTheWindow() {
        Random random = new Random(1);
        int found = 0;
        for (int time = 0; time < 20_000; time++) {
            double x = 8 + random.nextDouble() * 1200;
            double y = 8 + random.nextDouble() * 650;
            Rectangle2D target =
                    new Rectangle2D(x, y, random.nextDouble() * (1272 - x), random.nextDouble() * (712 - y));
            Dimension2D card = new Dimension2D(100 + random.nextDouble() * 700, 60 + random.nextDouble() * 500);
            Optional<Placement> placed = beside(target, card);
            if (placed.isPresent()) {
                found++;
                Rectangle2D place =
                        new Rectangle2D(placed.get().x(), placed.get().y(), card.getWidth(), card.getHeight());
                assertThat(place.intersects(target))
                        .as("%s over %s", place, target)
                        .isFalse();
                assertThat(WINDOW.contains(place.getMinX(), place.getMinY())
                                && place.getMaxX() <= WINDOW.getMaxX() + 0.001
                                && place.getMaxY() <= WINDOW.getMaxY() + 0.001)
                        .as("%s for %s", place, target)
                        .isTrue();
            }
        }
        assertThat(found).isGreaterThan(5_000);
    }

    private static Placement.Side side(Rectangle2D target) {
        return beside(target, CARD).orElseThrow().side();
    }

    private static Optional<Placement> beside(Rectangle2D target, Dimension2D card) {
        return Placement.beside(WINDOW, target, target, card, GAP, TIP);
    }
}
