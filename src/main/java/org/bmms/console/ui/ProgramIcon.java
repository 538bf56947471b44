package org.bmms.console.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The picture by which systems show the program, in the sizes that window lists and panels take. */
final class ProgramIcon {
    private static final int[] SIZES = {32, 64, 128};

    private ProgramIcon() {}

    static List<Image> images() {
        return IntStream.of(SIZES).mapToObj(ProgramIcon::image).toList();
    }

    private static Image image(int size) {
        String name = "/icons/bmms-console-" + size + ".png";
        try (InputStream file = ProgramIcon.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the console is incomplete: " + name);
            }
            return new Image(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
