package org.bmms.console.ui.rollback;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Effect;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.ui.control.Words;

/** What happens, step by step, and when the site is away. */
final class StepsCard extends VBox {
    private final RollbackViewModel model;
    private final Words words;
    private final Label site = new Label();
    private final VBox lines = new VBox();

    StepsCard(RollbackViewModel model, Words words) {
        this.model = model;
        this.words = words;
        Label title = new Label(words.of("ui-rollback.steps"));
        title.getStyleClass().add("card-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        site.getStyleClass().addAll("detail", "second");
        HBox head = new HBox(title, between, site);
        head.getStyleClass().addAll("row", "card-head");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("card-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("card", "headed");
        getChildren().addAll(head, scroll);
        model.plan().addListener((property, before, now) -> show());
        model.refusal().addListener((property, before, now) -> show());
        model.chosen().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        WayBack way = model.plan().get();
        lines.getChildren().clear();
        if (way == null) {
            site.setText("");
            lines.getChildren().add(words.label(model.unplanned(), "second", "card-line"));
            return;
        }
        int away = way.awayFrom();
        int back = way.backAfter();
        site.setText(
                away == 0 ? words.of("ui-rollback.steps.site-stays") : words.of("ui-rollback.steps.site-until", away));
        for (int i = 1; i <= way.steps().size(); i++) {
            PlannedStep step = way.steps().get(i - 1);
            String note = i == away
                    ? words.of("ui-rollback.steps.away")
                    : i == back ? words.of("ui-rollback.steps.back") : words.of(effect(step.effect()));
            String style = i == away ? "attention-text" : i == back ? "good-text" : "second";
            lines.getChildren().add(new PlannedLine(i, step, note, style, words));
        }
    }

    private static String effect(Effect effect) {
        return "ui-rollback.effect." + effect.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
