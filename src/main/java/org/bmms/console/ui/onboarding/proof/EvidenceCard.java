package org.bmms.console.ui.onboarding.proof;

import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.onboarding.proof.ProofPicture.Evidence;

/** What was looked at, way by way, and what could not be. */
final class EvidenceCard extends VBox {

    EvidenceCard(ProofPicture picture, Words words) {
        getStyleClass().addAll("card", "rows", "proof-evidence");
        getChildren().add(words.label(Message.of("ui-proof.evidence"), "card-title"));
        picture.evidence().forEach(one -> getChildren().add(row(one, words)));
        picture.unexamined().forEach(one -> getChildren().add(note(Message.of("ui-proof.unexamined", one), words)));
        if (!picture.queued().isEmpty()) {
            getChildren().add(note(Message.of("ui-proof.queued", String.join(", ", picture.queued())), words));
        }
        if (picture.evidence().stream().anyMatch(one -> !one.subjects().isEmpty())) {
            getChildren().add(subjects(picture, words));
        }
    }

    private static HBox row(Evidence one, Words words) {
        Label what = words.label(one.what());
        what.setGraphic(new HBox(new IconView(one.mark().icon())));
        what.getGraphic().getStyleClass().addAll("mark", one.mark().styleClass());
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.getStyleClass().add("proof-what");
        HBox.setHgrow(what, Priority.ALWAYS);
        Label found = words.label(one.found(), "mark", one.mark().styleClass());
        found.setMinHeight(Region.USE_PREF_SIZE);
        found.getStyleClass().add("proof-found");
        HBox row = new HBox(what, found);
        row.getStyleClass().add("proof-row");
        return row;
    }

    private static Label note(Message what, Words words) {
        Label note = words.label(what, "mark", Mark.ATTENTION.styleClass());
        note.setGraphic(new IconView(Mark.ATTENTION.icon()));
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }

    private static TitledPane subjects(ProofPicture picture, Words words) {
        VBox lines = new VBox();
        for (Evidence one : picture.evidence()) {
            if (!one.subjects().isEmpty()) {
                Label what = words.label(one.what(), "strong");
                Label names = new Label(String.join("\n", one.subjects()));
                names.setWrapText(true);
                names.getStyleClass().add("mono");
                names.setMinHeight(Region.USE_PREF_SIZE);
                lines.getChildren().addAll(what, names);
            }
        }
        TitledPane folded = new TitledPane(words.of("ui-proof.subjects"), lines);
        folded.setExpanded(false);
        folded.setAnimated(false);
        return folded;
    }
}
