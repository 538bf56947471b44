package org.bmms.console.ui.run;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.bmms.console.ui.control.Words;

/** A choice; then, in its place, the run. */
public final class ChoiceThenRun extends StackPane {
    private final Choice model;
    private final Node choice;
    private final RunView run;

    /**
     * A dialog's content.
     *
     * @param choice where the model's choice is made
     */
    public ChoiceThenRun(Choice model, Node choice, RunMonitor runs, Words words) {
        this.model = model;
        this.choice = choice;
        this.run = new RunView(runs, words);
        runs.picture().addListener((property, before, now) -> follow());
        follow();
    }

    private void follow() {
        Node shown = model.isUnderWay() ? run : choice;
        if (!getChildren().contains(shown)) {
            getChildren().setAll(shown);
        }
    }
}
