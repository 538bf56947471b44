package org.bmms.console.ui.activation;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.run.plan.PlanFailure;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.Words;

/** The engine did not begin the switch: why, what differs from the plan, and how one goes on. */
final class RefusedCard extends VBox {
    /** The arguments before the differences: the plan, the first difference, their number. */
    private static final int BEFORE_DIFFERENCES = 3;

    RefusedCard(Failure refused, Runnable planAgain, Words words) {
        getStyleClass().add("refused");
        getChildren().add(new FailureCard(refused, words));
        List<Message> differences = differences(refused);
        if (!differences.isEmpty()) {
            VBox list = new VBox(words.label(Message.of("ui-activation.refused.differs"), "strong"));
            differences.forEach(difference -> list.getChildren().add(words.label(difference, "mono")));
            list.getStyleClass().addAll("card", "differs");
            getChildren().add(list);
        }
        Button again = new Button(words.of("ui-activation.review.again"));
        again.getStyleClass().add("accent");
        again.setOnAction(event -> planAgain.run());
        FlowPane buttons = new FlowPane(again);
        buttons.getStyleClass().add("detail-buttons");
        getChildren().add(buttons);
    }

    private static List<Message> differences(Failure refused) {
        if (refused.code() != PlanFailure.DRIFTED) {
            return List.of();
        }
        return refused.arguments().stream()
                .skip(BEFORE_DIFFERENCES)
                .filter(Message.class::isInstance)
                .map(Message.class::cast)
                .toList();
    }
}
