package org.bmms.console.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Goes over everything that is to be seen in a scene and says what somebody could not use or read. On the window's thread. */
public final class SceneWalk {
    private static final int LETTERS = 4;

    private final Set<Node> named = new java.util.HashSet<>();
    private final List<Node> seen = new ArrayList<>();

    private SceneWalk(Parent root) {
        collect(root);
    }

    /** What a person who hears the screen would not be told. */
    public static Set<String> unnamed(Parent root) {
        SceneWalk walk = new SceneWalk(root);
        Set<String> problems = new TreeSet<>();
        for (Node node : walk.seen) {
            if (needsName(node) && !walk.hasName(node)) {
                problems.add("no name: " + describe(node));
            }
            if (node.isFocusTraversable() && node.getAccessibleRole() == AccessibleRole.NODE) {
                problems.add("no role: " + describe(node));
            }
        }
        return problems;
    }

    /** Texts that are cut off. */
    public static Set<String> truncated(Parent root) {
        // A text that changed a moment ago is drawn as before until the next layout.
        root.applyCss();
        root.layout();
        Set<String> problems = new TreeSet<>();
        for (Node node : new SceneWalk(root).seen) {
            if (node instanceof Labeled labeled && isCut(labeled)) {
                problems.add("cut off: " + describe(node));
            }
            if (node instanceof Label label && isSqueezed(label)) {
                problems.add("letters below each other: " + describe(node));
            }
        }
        return problems;
    }

    /** Every text that is to be seen, but for the lines of a log and for names that are stored: others wrote them. */
    public static Set<String> texts(Parent root) {
        Set<String> texts = new TreeSet<>();
        for (Node node : new SceneWalk(root).seen) {
            if (node instanceof Labeled labeled
                    && labeled.getText() != null
                    && !labeled.getText().isBlank()
                    && !isOfOthers(labeled)) {
                texts.add(labeled.getText());
            }
        }
        return texts;
    }

    private static boolean isOfOthers(Node node) {
        return node.getStyleClass().contains("stored") || isOfLog(node);
    }

    private static boolean isOfLog(Node node) {
        return node.getParent() != null && node.getParent().getStyleClass().contains("log-text");
    }

    private void collect(Node node) {
        if (!node.isVisible()) {
            return;
        }
        seen.add(node);
        if (node instanceof Label label && label.getLabelFor() != null) {
            named.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    private static boolean needsName(Node node) {
        boolean passive = node instanceof Label
                || node instanceof Separator
                || node instanceof ScrollBar
                || node instanceof ScrollPane
                || node instanceof SplitPane;
        return !passive && node.isFocusTraversable() && !isPartOfControl(node);
    }

    /** What a skin is made of speaks through its control. */
    private static boolean isPartOfControl(Node node) {
        Node parent = node.getParent();
        return parent instanceof Control && !(parent instanceof ScrollPane) && !(parent instanceof SplitPane);
    }

    private boolean hasName(Node node) {
        return isText(node.getAccessibleText())
                || named.contains(node)
                || (node instanceof Labeled labeled && isText(labeled.getText()));
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** A text that may wrap is never cut off, but nobody reads it in a column of two letters. */
    private static boolean isSqueezed(Label label) {
        return label.isWrapText()
                && label.getGraphic() == null
                && label.getText() != null
                && label.getText().length() > LETTERS
                && label.getWidth() > 0
                && label.getWidth() < LETTERS / 2.0 * label.getFont().getSize();
    }

    private static boolean isCut(Labeled labeled) {
        String whole = labeled.getText();
        if (whole == null || whole.isEmpty() || labeled.getWidth() == 0) {
            return false;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && text.isVisible()
                    && !text.getText().replaceAll("\\s", "").equals(whole.replaceAll("\\s", ""))) {
                return true;
            }
        }
        return false;
    }

    private static String describe(Node node) {
        String text = node instanceof Labeled labeled ? " \"" + labeled.getText() + "\"" : "";
        return node.getClass().getSimpleName() + node.getStyleClass() + text;
    }
}
