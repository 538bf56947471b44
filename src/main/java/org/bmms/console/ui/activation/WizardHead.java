package org.bmms.console.ui.activation;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.bmms.console.ui.control.PageHead;

/** The name of the screen, and the plan that is reviewed beside it, or instead of it where there is no room. */
final class WizardHead extends GridPane {
    /** Below this width, in sizes of the font, both do not fit beside each other. */
    private static final double BESIDE = 66;

    private final PageHead name;
    private final PlanHead plan;

    /** Knows how large the letters are. */
    private final Label measure = new Label();

    WizardHead(PageHead name, PlanHead plan) {
        this.name = name;
        this.plan = plan;
        measure.setVisible(false);
        measure.setManaged(false);
        GridPane.setHgrow(name, Priority.ALWAYS);
        GridPane.setHgrow(plan, Priority.ALWAYS);
        GridPane.setHalignment(plan, HPos.RIGHT);
        getStyleClass().add("wizard-head");
        getChildren().addAll(name, plan, measure);
        widthProperty().addListener((property, before, now) -> arrange());
        plan.visibleProperty().addListener((property, before, now) -> arrange());
        arrange();
    }

    /** Where there is no room for both, the steps below say where one is. */
    private void arrange() {
        boolean beside = getWidth() >= BESIDE * measure.getFont().getSize();
        setConstraints(name, 0, 0);
        setConstraints(plan, beside ? 1 : 0, 0);
        plan.setAlignment(beside ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        name.setVisible(beside || !plan.isVisible());
        name.setManaged(name.isVisible());
    }
}
