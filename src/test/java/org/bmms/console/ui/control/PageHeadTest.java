package org.bmms.console.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PageHeadTest {

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void theSentenceGoesBelowWhereItHasNoRoomAndComesBack() throws TimeoutException {
        Stage stage = FreshStage.register();
        FxToolkit.setupFixture(() -> {
            PageHead head = new PageHead("Logs", List.of(new Button("Last restart"), new Button("Export the lines")));
            head.sentence().set("Journal of three servers, last hour");
            stage.setScene(new Look(Appearance.usual()).scene(new VBox(head), 800, 300));
            stage.show();
        });
        assertThat(sentence(stage).getParent()).isInstanceOf(HBox.class);

        width(stage, 380);
        assertThat(sentence(stage).getParent()).isInstanceOf(PageHead.class);
        assertThat(sentence(stage).getWidth()).isGreaterThan(300);

        width(stage, 800);
        assertThat(sentence(stage).getParent()).isInstanceOf(HBox.class);
    }

    private static Label sentence(Stage stage) {
        WaitForAsyncUtils.waitForFxEvents();
        return (Label) stage.getScene().getRoot().lookup(".page-head .second");
    }

    private static void width(Stage stage, double width) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.setWidth(width);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
