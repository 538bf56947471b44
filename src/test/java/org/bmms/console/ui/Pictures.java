package org.bmms.console.ui;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.bmms.console.ui.tour.Picture;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of scenes for who wants to see them: where the system property {@code pictures} names a directory. */
public final class Pictures {
    private static final int PATIENCE_MS = 10_000;

    private Pictures() {}

    /** Saves a scene as it is now, under a name without extension. */
    public static void save(Scene scene, String name) {
        String directory = System.getProperty("pictures");
        if (directory == null) {
            return;
        }
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> scene.snapshot(null));
        Picture.write(image, Path.of(directory, name + ".png"));
    }
}
