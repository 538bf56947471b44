package org.bmms.console.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** A plan of any kind in cards: what one should know before, its steps, and its way back. */
public final class PlanCards {
    private PlanCards() {}

    /** The cards, from top to bottom; a card for which there is nothing is left out. */
    public static List<Node> of(Plan plan, Words words) {
        List<Node> cards = new ArrayList<>();
        warnings(plan, words).ifPresent(cards::add);
        Label title = new Label(words.of("ui-plan.steps", plan.steps().size()));
        cards.add(steps(title, ReviewStep.of(plan.steps()), words));
        if (!plan.rollback().isEmpty()) {
            cards.add(wayBack(ReviewStep.of(plan.rollback()), words));
        }
        return cards;
    }

    /** What one should know before; empty where there is nothing. */
    public static Optional<VBox> warnings(Plan plan, Words words) {
        if (plan.warnings().isEmpty()) {
            return Optional.empty();
        }
        Label title =
                new Label(words.of("ui-plan.warnings", plan.warnings().size()), new IconView(Mark.ATTENTION.icon()));
        title.getStyleClass().addAll("card-title", "mark", Mark.ATTENTION.styleClass());
        VBox card = new VBox(title);
        plan.warnings().forEach(warning -> card.getChildren().add(words.label(warning.text())));
        card.getStyleClass().addAll("card", "message", "attention");
        return Optional.of(card);
    }

    /** The steps forward, under a title of their own. */
    public static VBox steps(Label title, List<ReviewStep> steps, Words words) {
        return list(title, "ui-plan.open-hint", steps, words);
    }

    /** The steps of the way back. */
    public static VBox wayBack(List<ReviewStep> steps, Words words) {
        return list(new Label(words.of("ui-plan.back"), new IconView(Icon.BACK)), "ui-plan.back.what", steps, words);
    }

    private static VBox list(Label title, String detail, List<ReviewStep> steps, Words words) {
        VBox card = new VBox(head(title, Message.of(detail), words));
        steps.forEach(step -> card.getChildren().add(new ReviewStepView(step, words)));
        card.getStyleClass().addAll("card", "list-card");
        return card;
    }

    /** The head of a card that is a list: its title, and something beside it. */
    public static HBox head(Label title, Message detail, Words words) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        title.getStyleClass().add("card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, between, words.label(detail, "detail", "second"));
        head.getStyleClass().add("list-head");
        return head;
    }
}
