package org.bmms.console.ui.settings;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.bmms.console.target.profile.ProfileFailure;
import org.bmms.console.target.profile.ProfileProblem;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** What is wrong in a profile and has no field; a key that nobody knows can be removed. */
final class LooseProblem extends FlowPane {

    LooseProblem(ProfileProblem problem, EditorViewModel model, Words words) {
        getStyleClass().add("field-note");
        boolean removable = problem.failure().code() != ProfileFailure.HOSTS;
        String sentence = removable
                ? words.of("ui-settings.problem.key", problem.key(), problem.expected())
                : words.of(problem.expected());
        Label why = new Label(sentence, new IconView(Mark.BAD.icon()));
        why.setWrapText(true);
        why.getStyleClass().addAll("mark", Mark.BAD.styleClass());
        getChildren().add(why);
        if (removable) {
            Hyperlink drop = new Hyperlink(words.of("ui-settings.problem.drop", problem.key()));
            drop.setOnAction(event -> model.drop(problem));
            getChildren().add(drop);
        }
    }
}
