package org.bmms.console.ui.frame;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.work.BackgroundWork;

/** What surrounds every screen of an environment. */
public final class FrameView extends BorderPane {

    /**
     * The frame around the screens.
     *
     * @param screens makes a screen when it is first chosen
     */
    public FrameView(
            EnvironmentViewModel environment, BackgroundWork work, Function<Screen, Node> screens, Words words) {
        getStyleClass().add("frame");
        Region band = new Region();
        band.getStyleClass()
                .addAll("band", EnvironmentBlock.styleOf(environment.profile().kind()));
        Header header = new Header(environment, words);
        VBox.setVgrow(header, Priority.ALWAYS);
        VBox right = new VBox(band, header);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox top = new HBox(new EnvironmentBlock(environment.profile(), words), right);
        top.getStyleClass().add("top");
        setTop(top);
        setLeft(new Navigation(screen -> setCenter(screens.apply(screen)), words));
        setCenter(screens.apply(Screen.OVERVIEW));
        setBottom(new TaskBar(work, words));
    }
}
