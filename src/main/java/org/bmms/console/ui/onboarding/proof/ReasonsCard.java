package org.bmms.console.ui.onboarding.proof;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.onboarding.proof.ProofPicture.Against;

/** Why isolation cannot be certified, and what can be done about each reason. */
final class ReasonsCard extends VBox {

    ReasonsCard(List<Against> reasons, Words words) {
        getStyleClass().addAll("card", "rows");
        getChildren().add(words.label(Message.of("ui-proof.reasons"), "card-title"));
        for (Against reason : reasons) {
            Label what = words.label(reason.what(), "mark", Mark.ATTENTION.styleClass());
            what.setGraphic(new IconView(Mark.ATTENTION.icon()));
            what.setMinHeight(Region.USE_PREF_SIZE);
            Label next = words.label(reason.next(), "proof-how");
            next.setMinHeight(Region.USE_PREF_SIZE);
            VBox one = new VBox(what, next);
            one.getStyleClass().add("proof-one");
            getChildren().add(one);
        }
    }
}
