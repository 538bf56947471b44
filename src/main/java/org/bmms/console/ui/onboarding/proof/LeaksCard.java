package org.bmms.console.ui.onboarding.proof;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.onboarding.proof.ProofPicture.Seen;

/** What one organisation saw of the other, each by its model, page or task, and in which direction. */
final class LeaksCard extends VBox {
    /** More than these nobody reads; all of them are in the saved report. */
    private static final int MOST = 100;

    LeaksCard(List<Seen> leaks, Words words) {
        getStyleClass().addAll("card", "rows", "proof-leaks");
        getChildren().add(words.label(Message.of("ui-proof.leaks", leaks.size()), "card-title"));
        for (Seen leak : leaks.subList(0, Math.min(MOST, leaks.size()))) {
            Label what = words.label(leak.what(), "mark", Mark.BAD.styleClass());
            what.setGraphic(new IconView(Mark.BAD.icon()));
            what.setMinHeight(Region.USE_PREF_SIZE);
            Label how = new Label(words.of(leak.way()) + "  ·  " + words.of(leak.direction()));
            how.setWrapText(true);
            how.setMinHeight(Region.USE_PREF_SIZE);
            how.getStyleClass().addAll("second", "detail", "proof-how");
            VBox one = new VBox(what, how);
            one.getStyleClass().add("proof-one");
            getChildren().add(one);
        }
        if (leaks.size() > MOST) {
            getChildren().add(words.label(Message.of("ui-proof.leaks.more", leaks.size() - MOST), "second"));
        }
    }
}
