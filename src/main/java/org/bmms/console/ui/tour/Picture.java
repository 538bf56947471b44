package org.bmms.console.ui.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.bmms.console.base.Failure;
import org.bmms.console.ui.UiFailure;

/** Writes what a scene shows into a file. */
public final class Picture {
    private Picture() {}

    /**
     * Writes it as PNG, with the directories that it needs.
     *
     * @throws org.bmms.console.base.FailureException {@code UI-PICTURES}
     */
    public static void write(Image image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw Failure.unchanged(UiFailure.PICTURES, file.toString())
                    .withDetail(e.toString())
                    .asException(e);
        }
    }
}
