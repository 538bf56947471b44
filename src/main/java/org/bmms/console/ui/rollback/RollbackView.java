package org.bmms.console.ui.rollback;

import javafx.scene.layout.StackPane;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.run.RunView;

/** The choice of a way back; then, in its place, the run. */
final class RollbackView extends StackPane {
    private final RollbackViewModel model;
    private final ChoiceView choice;
    private final RunView run;

    /**
     * The dialog's content.
     *
     * @param lock who works on the target now, in a sentence
     */
    RollbackView(RollbackViewModel model, RunMonitor runs, Profile profile, String lock, Words words) {
        this.model = model;
        this.choice = new ChoiceView(model, runs, profile, lock, words);
        this.run = new RunView(runs, words);
        getStyleClass().add("rollback");
        runs.picture().addListener((property, before, now) -> follow());
        follow();
    }

    private void follow() {
        var shown = model.isUnderWay() ? run : choice;
        if (!getChildren().contains(shown)) {
            getChildren().setAll(shown);
        }
    }
}
