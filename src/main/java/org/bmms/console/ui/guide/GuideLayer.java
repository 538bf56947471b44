package org.bmms.console.ui.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.FadeTransition;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.util.Duration;
import org.bmms.console.ui.control.Em;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Look;
import org.jspecify.annotations.Nullable;

/**
 * The layer of a tour above the window: a ring around what is meant, and the card beside it. It follows whatever moves,
 * since it looks after every layout; but for the card, the mouse goes through it.
 */
public final class GuideLayer extends Pane {
    /** In sizes of the letters. */
    private static final double WIDTH = 27;

    private static final double MARGIN = 0.62;
    private static final double GAP = 0.92;
    private static final double TIP = 1.23;
    private static final double RING = 0.31;
    private static final Duration FADE = Duration.millis(150);

    private final GuideViewModel model;
    private final Em em = new Em();
    private final Region ring = new Region();
    private final Polygon tip = new Polygon();
    private final CalloutView card;
    private final Runnable laidOut = this::place;

    /** Who goes elsewhere has left the card. */
    private final ChangeListener<@Nullable Node> focus = (property, old, now) -> left(now);

    private @Nullable Node before;
    private @Nullable Node revealed;
    private @Nullable Seen placed;
    /** Whether the text is wanted where there is no room for it. */
    private boolean unfolded;

    /**
     * A layer.
     *
     * @param acts what the tour does when it is asked
     */
    public GuideLayer(GuideViewModel model, GuideActs acts, Words words) {
        this.model = model;
        this.card = new CalloutView(new CardWays(acts), words);
        getStyleClass().add("guide-layer");
        setPickOnBounds(false);
        ring.getStyleClass().add("guide-ring");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        tip.getStyleClass().add("callout-tip");
        tip.setMouseTransparent(true);
        tip.setManaged(false);
        card.setManaged(false);
        getChildren().addAll(em, ring, tip, card);
        model.picture().addListener((property, old, now) -> show(old, now));
        model.hidden()
                .addListener((property, old, now) -> show(null, model.picture().get()));
        sceneProperty().addListener((property, old, now) -> follow(old, now));
        show(null, model.picture().get());
    }

    private void follow(@Nullable Scene old, @Nullable Scene now) {
        if (old != null) {
            old.removePostLayoutPulseListener(laidOut);
            old.focusOwnerProperty().removeListener(focus);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(laidOut);
            now.focusOwnerProperty().addListener(focus);
        }
    }

    private void left(@Nullable Node now) {
        if (now != null && !card.isEntered()) {
            card.leave();
        }
    }

    private void show(@Nullable GuidePicture old, @Nullable GuidePicture now) {
        boolean entered = card.isEntered();
        setVisible(now != null && !model.hidden().get());
        revealed = null;
        placed = null;
        unfolded = false;
        if (now == null || model.hidden().get()) {
            if (entered) {
                giveBack();
            }
            return;
        }
        card.show(now);
        if (entered) {
            card.enter();
        }
        place();
        appear(old != null);
        requestLayout();
    }

    /** Nothing moves on the first picture, nor where nothing is to move. */
    private void appear(boolean another) {
        Scene scene = getScene();
        if (another && scene != null && !Look.isStill(scene.getWindow())) {
            FadeTransition fade = new FadeTransition(FADE, card);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    /** What is below has its new places by then. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        place();
    }

    /** What decides where everything stands. */
    private record Seen(
            GuidePicture picture, @Nullable Aim aim, Rectangle2D window, double em, double text, boolean unfolded) {}

    /**
     * What is pointed at, as far as it is in view.
     *
     * @param target the control
     * @param whole what it is a part of
     */
    private record Aim(Rectangle2D target, Rectangle2D whole) {}

    /** Puts everything where it belongs now; does nothing while nothing moved. */
    private void place() {
        GuidePicture now = model.picture().get();
        Scene scene = getScene();
        if (now == null || scene == null || !isVisible() || getWidth() <= 0) {
            return;
        }
        double size = em.size();
        double margin = MARGIN * size;
        Rectangle2D window = new Rectangle2D(
                margin, margin, Math.max(1, getWidth() - 2 * margin), Math.max(1, getHeight() - 2 * margin));
        double text = card.textHeight(Math.min(WIDTH * size, window.getWidth()));
        Seen seen = new Seen(now, aim(now, scene.getRoot()).orElse(null), window, size, text, unfolded);
        if (seen.equals(placed)) {
            return;
        }
        placed = seen;
        put(seen);
    }

    /** Beside the target, if need be without its text; in a corner where it points at nothing or its text is wanted. */
    private void put(Seen seen) {
        Rectangle2D window = seen.window();
        double size = seen.em();
        double width = Math.min(WIDTH * size, window.getWidth());
        Aim aim = seen.aim();
        Placement beside = aim == null ? null : beside(aim, seen, CalloutView.Extent.WHOLE);
        Placement folded = aim == null || beside != null ? null : beside(aim, seen, CalloutView.Extent.FOLDED);
        if (folded != null && !seen.unfolded()) {
            beside = folded;
        }
        ring.setVisible(aim != null && (beside != null || folded != null));
        if (aim != null) {
            Rectangle2D target = around(aim.target(), RING * size);
            ring.resizeRelocate(target.getMinX(), target.getMinY(), target.getWidth(), target.getHeight());
        }
        if (beside == null) {
            card.fit(
                    width, window.getHeight(), folded == null ? CalloutView.Extent.WHOLE : CalloutView.Extent.UNFOLDED);
            beside = Placement.corner(window, card());
        }
        card.relocate(snapPositionX(beside.x()), snapPositionY(beside.y()));
        point(beside, size);
    }

    private @Nullable Placement beside(Aim aim, Seen seen, CalloutView.Extent extent) {
        double size = seen.em();
        Rectangle2D window = seen.window();
        card.fit(Math.min(WIDTH * size, window.getWidth()), window.getHeight(), extent);
        return Placement.beside(
                        window,
                        around(aim.target(), RING * size),
                        around(aim.whole(), RING * size),
                        card(),
                        GAP * size,
                        TIP * size)
                .orElse(null);
    }

    private Dimension2D card() {
        return new Dimension2D(card.getWidth(), card.getHeight());
    }

    private static Rectangle2D around(Rectangle2D target, double more) {
        return new Rectangle2D(
                target.getMinX() - more,
                target.getMinY() - more,
                target.getWidth() + 2 * more,
                target.getHeight() + 2 * more);
    }

    /** What of the target is to be seen, in the coordinates of this layer; a target out of view is brought into it once. */
    private Optional<Aim> aim(GuidePicture now, Parent root) {
        List<String> ids = Stream.concat(
                        now.points().stream(),
                        now.phase() == GuidePicture.Phase.OVER
                                ? Stream.of()
                                : Stream.of(now.screen().navigationId()))
                .toList();
        Optional<Node> found = TargetFinder.find(root, ids);
        found.filter(node -> !node.equals(revealed)).ifPresent(node -> {
            revealed = node;
            TargetFinder.reveal(node);
        });
        return found.flatMap(node -> TargetFinder.inView(node).map(target -> {
            Rectangle2D whole = TargetFinder.inView(TargetFinder.whole(node)).orElse(target);
            return new Aim(here(target), here(whole));
        }));
    }

    private Rectangle2D here(Rectangle2D inScene) {
        Point2D corner = sceneToLocal(inScene.getMinX(), inScene.getMinY());
        return new Rectangle2D(corner.getX(), corner.getY(), inScene.getWidth(), inScene.getHeight());
    }

    private void point(Placement placed, double size) {
        tip.setVisible(placed.side() != Placement.Side.CORNER);
        double deep = GAP * size * 0.75;
        double half = TIP * size * 0.5;
        double along = placed.tip();
        double width = card.getWidth();
        double height = card.getHeight();
        Double[] points = switch (placed.side()) {
            case RIGHT -> new Double[] {1.0, along - half, 1.0, along + half, -deep, along};
            case LEFT -> new Double[] {width - 1, along - half, width - 1, along + half, width + deep, along};
            case BELOW -> new Double[] {along - half, 1.0, along + half, 1.0, along, -deep};
            case ABOVE -> new Double[] {along - half, height - 1, along + half, height - 1, along, height + deep};
            case CORNER -> new Double[0];
        };
        if (!tip.getPoints().equals(List.of(points))) {
            tip.getPoints().setAll(points);
        }
        tip.setLayoutX(card.getLayoutX());
        tip.setLayoutY(card.getLayoutY());
    }

    /** F6 leads to the card and back, Escape puts it away; what the screen itself does with these keys comes first. */
    public void pressed(KeyEvent event) {
        if (model.picture().get() == null || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        if (event.getCode() == KeyCode.F6) {
            event.consume();
            change();
        } else if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
            event.consume();
            model.hide();
        }
    }

    private void change() {
        if (card.isEntered()) {
            giveBack();
            return;
        }
        model.show();
        Scene scene = getScene();
        before = scene == null ? null : scene.getFocusOwner();
        card.enter();
    }

    /** The focus goes where it came from. */
    private void giveBack() {
        card.leave();
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        before = null;
    }

    /** What the buttons of the card do. */
    private final class CardWays implements CalloutView.Ways {
        private final GuideActs acts;

        CardWays(GuideActs acts) {
            this.acts = acts;
        }

        @Override
        public void back() {
            model.back();
        }

        @Override
        public void skip() {
            model.skip();
        }

        @Override
        public void showMe() {
            acts.carryOut(model.showing());
        }

        @Override
        public void next() {
            model.next();
        }

        @Override
        public void hide() {
            model.hide();
        }

        @Override
        public void again() {
            acts.beginAgain();
        }

        @Override
        public void end() {
            model.end();
        }

        @Override
        public void read() {
            unfolded = !unfolded;
            place();
        }
    }
}
