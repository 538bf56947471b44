package org.bmms.console.ui.guide;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import org.bmms.console.ui.frame.Navigator;
import org.bmms.console.ui.frame.Screen;
import org.jspecify.annotations.Nullable;

/** Does a step for a trainee who wants to see it, on the controls that are in the window. */
public final class Hand {
    private final Parent root;
    private final Navigator navigator;

    /**
     * A hand.
     *
     * @param root what the controls are in
     */
    public Hand(Parent root, Navigator navigator) {
        this.root = root;
        this.navigator = navigator;
    }

    /** Does it; what is not there or closed is left alone, and the step stays open. */
    public void carryOut(List<Deed> deeds) {
        Scene scene = root.getScene();
        Node before = scene == null ? null : scene.getFocusOwner();
        for (Deed deed : deeds) {
            switch (deed) {
                case Deed.Go(Screen screen, @Nullable String detail) -> navigator.go(screen, detail);
                case Deed.Write(String control, String text) -> write(control, text);
                case Deed.ChooseFirst(String control) -> chooseFirst(control);
                case Deed.Press(String control) -> press(control);
            }
        }
        giveBack(before);
    }

    /** A field says what is wrong with it once it is left. */
    private static void giveBack(@Nullable Node before) {
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
    }

    private void write(String control, String text) {
        find(control)
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast)
                .filter(TextInputControl::isEditable)
                .ifPresent(field -> {
                    TargetFinder.reveal(field);
                    field.requestFocus();
                    field.setText(text);
                });
    }

    private void chooseFirst(String control) {
        find(control)
                .filter(ListView.class::isInstance)
                .map(ListView.class::cast)
                .ifPresent(list -> list.getSelectionModel().selectFirst());
    }

    private void press(String control) {
        find(control)
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .ifPresent(ButtonBase::fire);
    }

    private Optional<Node> find(String control) {
        // What an earlier deed has brought has no place yet.
        root.applyCss();
        root.layout();
        return TargetFinder.find(root, List.of(control)).filter(node -> !node.isDisabled());
    }
}
