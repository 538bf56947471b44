package org.bmms.console.ui.settings;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.target.discovery.Discovered;
import org.bmms.console.target.profile.ProfileFailure;
import org.bmms.console.target.profile.ProfileProblem;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** What concerns the whole profile while it is written: a failure, what the server said, the question before leaving. */
final class EditorNotes extends VBox {
    private final EditorViewModel model;
    private final Words words;
    private final Runnable discard;
    private boolean leaving;

    /**
     * Notes.
     *
     * @param discard closes the editor and forgets what was entered
     */
    EditorNotes(EditorViewModel model, Words words, Runnable discard) {
        this.model = model;
        this.words = words;
        this.discard = discard;
        getStyleClass().add("editor-notes");
        InvalidationListener changed = observable -> show();
        model.failure().addListener(changed);
        model.judgement().addListener(changed);
        model.showsAll().addListener(changed);
        model.discovery().looking().addListener(changed);
        model.discovery().found().addListener(changed);
        model.discovery().failure().addListener(changed);
        show();
    }

    /** Asks whether what was entered may be lost. */
    void askBeforeLeaving() {
        leaving = true;
        show();
    }

    private void show() {
        getChildren().clear();
        if (leaving) {
            getChildren().add(question());
        }
        Failure failure = model.failure().get();
        if (failure != null) {
            getChildren().add(new FailureCard(failure, words));
        }
        int problems = model.judgement().get().problems().size();
        if (failure == null && model.showsAll().get() && problems > 0) {
            getChildren().add(mark(Mark.BAD, Message.of("ui-settings.editor.problems", problems)));
        }
        for (ProfileProblem problem : model.judgement().get().elsewhere()) {
            // What somebody wrote by hand is known from the beginning; the rest may still be under way.
            if (model.showsAll().get() || problem.failure().code() == ProfileFailure.KEY_UNKNOWN) {
                getChildren().add(new LooseProblem(problem, model, words));
            }
        }
        discovery();
    }

    private void discovery() {
        DiscoveryViewModel discovery = model.discovery();
        Failure failure = discovery.failure().get();
        Discovered found = discovery.found().get();
        if (discovery.looking().get()) {
            ProgressIndicator busy = new ProgressIndicator();
            busy.getStyleClass().add("small-busy");
            Label label = new Label(words.of("ui-settings.editor.looking"), busy);
            Hyperlink stop = new Hyperlink(words.of("ui-settings.test.stop"));
            stop.setOnAction(event -> discovery.stop());
            HBox row = new HBox(label, stop);
            row.getStyleClass().add("row");
            getChildren().add(row);
        } else if (failure != null) {
            getChildren().add(new FailureCard(failure, words));
        } else if (found != null) {
            getChildren()
                    .add(mark(
                            found.proposals().isEmpty() ? Mark.UNKNOWN : Mark.GOOD,
                            Message.of(
                                    "ui-settings.editor.found",
                                    found.host(),
                                    found.proposals().size())));
            found.unknown().forEach(why -> getChildren().add(mark(Mark.ATTENTION, why.what())));
        }
    }

    private Node question() {
        Button keep = new Button(words.of("ui-settings.editor.keep"));
        keep.setOnAction(event -> {
            leaving = false;
            show();
        });
        Button lose = new Button(words.of("ui-settings.editor.discard"));
        lose.getStyleClass().addAll("danger", "button-outlined");
        lose.setOnAction(event -> discard.run());
        HBox buttons = new HBox(keep, lose);
        buttons.getStyleClass().add("row");
        VBox card = new VBox(mark(Mark.ATTENTION, Message.of("ui-settings.editor.changed")), buttons);
        card.getStyleClass().addAll("card", "message", "attention");
        return card;
    }

    private Label mark(Mark mark, Message text) {
        Label label = new Label(words.of(text), new IconView(mark.icon()));
        label.setWrapText(true);
        label.getStyleClass().addAll("mark", mark.styleClass());
        return label;
    }
}
