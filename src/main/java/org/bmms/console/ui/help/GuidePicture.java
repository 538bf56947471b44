package org.bmms.console.ui.help;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A picture of the guide, as wide as there is room and no larger than it is; its place is kept while it is being read. */
final class GuidePicture extends Region {
    /** Before width and height, a PNG has its signature of 8 bytes, and length and type of its first part. */
    private static final int BEFORE_SIZE = 16;

    private final ImageView view = new ImageView();
    private final double width;
    private final double height;

    GuidePicture(String destination, String alt) {
        URL address = Guide.picture(destination);
        if (address == null) {
            throw new IllegalStateException("the console is incomplete: guide/" + destination);
        }
        try (DataInputStream stream = new DataInputStream(address.openStream())) {
            stream.skipNBytes(BEFORE_SIZE);
            width = stream.readInt();
            height = stream.readInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        view.setImage(new Image(address.toExternalForm(), true));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(alt);
        getStyleClass().add("help-picture");
        getChildren().add(view);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double forHeight) {
        return width + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double forHeight) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        double insets = snappedLeftInset() + snappedRightInset();
        double shown = forWidth < 0 ? width : Math.min(width, forWidth - insets);
        return shown * height / width + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double forWidth) {
        return computePrefHeight(forWidth);
    }

    @Override
    protected void layoutChildren() {
        double shown = Math.min(width, getWidth() - snappedLeftInset() - snappedRightInset());
        view.setFitWidth(shown);
        view.relocate(snappedLeftInset(), snappedTopInset());
    }
}
