package org.bmms.console.ui.activation;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Navigator;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.run.Holding;
import org.bmms.console.ui.run.RunPicture;
import org.bmms.console.ui.run.RunView;

/** The last two stops: the run, and its end. */
final class RunPage implements WizardPage {
    private final WizardViewModel model;
    private final StackPane view;
    private final Button over;
    private final Button overview;

    RunPage(WizardViewModel model, Navigator navigator, Words words) {
        this.model = model;
        this.view = new StackPane(new RunView(model.runs(), words));
        view.getStyleClass().add("wizard-page");
        over = new Button(words.of("ui-activation.run.again"));
        over.setOnAction(event -> model.startOver());
        overview = new Button(words.of("ui-activation.run.overview"));
        overview.setOnAction(event -> navigator.go(Screen.OVERVIEW));
        model.runs().picture().addListener((property, before, now) -> show());
        show();
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public List<Button> buttons() {
        return List.of(over, overview);
    }

    /** A run that is not over is not left for a new one. */
    private void show() {
        RunPicture run = model.runs().picture().get();
        boolean ended = run == null || run.holding() == Holding.OVER;
        over.setVisible(ended);
        over.setManaged(ended);
    }
}
