package org.bmms.console.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A notice is a popup, which knows nothing of the window's colours and sizes by itself. */
class WindowNoticesTest {
    private static final int PATIENCE_MS = 20_000;
    private static final double LETTERS = 13;

    /** For texts, after WCAG 2.2, 1.4.3. */
    private static final double LEAST_CONTRAST = 4.5;

    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FreshStage.register();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,100,false", "DARK,100,false", "CONTRAST,200,false", "DARK,150,true"})
    void itCanBeReadInEveryLook(Theme theme, int percent, boolean still) throws TimeoutException {
        String words = "The profile " + "with a long name ".repeat(6) + "is imported.";
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> {
            Look look = new Look(new Appearance(theme, percent));
            look.still().set(still);
            stage.setScene(look.scene(new StackPane(), 900, 600));
            stage.show();
            new WindowNotices(() -> stage, new Words(Texts.english(), ZoneOffset.UTC, new Redactor()))
                    .say(
                            Mark.GOOD,
                            Message.of(
                                    "ui-settings.imported",
                                    "with a long name ".repeat(6).strip()));
        });
        WaitForAsyncUtils.waitFor(
                PATIENCE_MS,
                TimeUnit.MILLISECONDS,
                () -> onWindow(() ->
                        notice().filter(label -> words.equals(read(label))).isPresent()));
        Pictures.save(onWindow(() -> notice().orElseThrow().getScene()), "notice-" + theme + "-" + percent);

        onWindow(() -> {
            Label notice = notice().orElseThrow();
            Region box = box(notice);
            Color behind = (Color) box.getBackground().getFills().getFirst().getFill();
            Text text = (Text) notice.lookup(".text");

            assertThat(contrast((Color) text.getFill(), behind)).isGreaterThan(LEAST_CONTRAST);
            assertThat(text.getFont().getSize()).isEqualTo(LETTERS * percent / 100);
            assertThat(behind.getOpacity()).isEqualTo(1);
            assertThat(box.getWidth()).isLessThan(40 * LETTERS * percent / 100);
            assertThat(((Region) notice.getScene().getRoot()).getBackground().getFills())
                    .allSatisfy(fill -> assertThat(fill.getFill()).isEqualTo(Color.TRANSPARENT));
            return true;
        });
    }

    private Optional<Label> notice() {
        return Window.getWindows().stream()
                .filter(window -> !window.equals(stage))
                .map(window -> window.getScene().getRoot().lookup(".label"))
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.getWidth() > 0)
                .findFirst();
    }

    /** What is to be seen of its text. */
    private static String read(Label label) {
        return label.lookup(".text") instanceof Text text ? text.getText().replaceAll("\\s+", " ") : "";
    }

    /** What the text stands on. */
    private static Region box(Node text) {
        Node at = text;
        while (!(at instanceof Region region) || region.getBackground() == null) {
            at = at.getParent();
        }
        return region;
    }

    private static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static <T> T onWindow(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, look);
    }
}
