package org.bmms.console.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.bmms.console.ui.look.Icon;

/** A line icon, as large as the style sheet says. It stands beside words, so that nobody has to hear of it. */
public final class IconView extends Region {
    private static final double GRID = 24;

    public IconView(Icon icon) {
        SVGPath path = new SVGPath();
        path.setContent(icon.path());
        path.getStyleClass().add("strokes");
        path.setManaged(false);
        Scale scale = new Scale();
        scale.xProperty().bind(widthProperty().divide(GRID));
        scale.yProperty().bind(heightProperty().divide(GRID));
        path.getTransforms().add(scale);
        getStyleClass().add("icon");
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
        getChildren().add(path);
    }
}
