package org.bmms.console.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.bmms.console.ui.look.WindowPlace;
import org.jspecify.annotations.Nullable;

/** Puts a window where it was, if a person would find it there, and tells where it is. */
final class StagePlace {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;

    private final Stage stage;
    private final Consumer<WindowPlace> told;
    private Rectangle2D bounds;

    private StagePlace(Stage stage, Consumer<WindowPlace> told) {
        this.stage = stage;
        this.told = told;
        this.bounds = new Rectangle2D(0, 0, WIDTH, HEIGHT);
    }

    /**
     * Puts it there before it is shown.
     *
     * @param before where it was; null if nobody knows
     * @param told where it is, as often as that changes
     */
    static void keep(Stage stage, @Nullable WindowPlace before, Consumer<WindowPlace> told) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        if (before != null && before.isVisibleOn(screens)) {
            stage.setX(before.x());
            stage.setY(before.y());
            stage.setWidth(before.width());
            stage.setHeight(before.height());
            stage.setMaximized(before.maximised());
        } else {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
            stage.setMaximized(before != null && before.maximised());
        }
        new StagePlace(stage, told).follow();
    }

    private void follow() {
        InvalidationListener moved = observable -> tell();
        stage.xProperty().addListener(moved);
        stage.yProperty().addListener(moved);
        stage.widthProperty().addListener(moved);
        stage.heightProperty().addListener(moved);
        stage.maximizedProperty().addListener(moved);
    }

    /** Of a window that fills its screen, or is an icon, the place that it returns to counts. */
    private void tell() {
        boolean sane = Double.isFinite(stage.getX() + stage.getY() + stage.getWidth() + stage.getHeight());
        if (!stage.isMaximized() && !stage.isIconified() && sane) {
            bounds = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
        told.accept(new WindowPlace(
                bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight(), stage.isMaximized()));
    }
}
