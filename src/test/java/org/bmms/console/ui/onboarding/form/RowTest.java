package org.bmms.console.ui.onboarding.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.bmms.console.ui.FreshStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class RowTest {
    private static final int PATIENCE_MS = 20_000;
    private static final int FIELD = 40;

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void theHeightFollowsWhatHasTheRoomToStandBesideEachOther() throws TimeoutException {
        Stage stage = FreshStage.register();
        Row row = onWindow(() -> new Row(List.of(field(), field(), field()), 24, 52, 24));
        VBox page = onWindow(() -> new VBox(row, new TextField()));
        FxToolkit.setupFixture(() -> {
            stage.setScene(new Scene(new StackPane(page), 300, 400));
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onWindow(row::getHeight)).as("below each other").isGreaterThanOrEqualTo(3 * FIELD);

        FxToolkit.setupFixture(() -> stage.setWidth(900));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onWindow(row::getHeight)).as("beside each other").isEqualTo(FIELD);

        FxToolkit.setupFixture(() -> stage.setWidth(300));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onWindow(row::getHeight)).as("below each other again").isGreaterThanOrEqualTo(3 * FIELD);
    }

    private static Region field() {
        Region field = new Region();
        field.setMinHeight(FIELD);
        field.setMaxHeight(FIELD);
        return field;
    }

    private static <T> T onWindow(Supplier<T> supplier) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, supplier::get);
    }
}
