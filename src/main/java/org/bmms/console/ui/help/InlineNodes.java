package org.bmms.console.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/**
 * Draws what is within a paragraph: letters, code, links.
 *
 * @param inside whether a link leads to a place in the guide; others are shown with their address, to be copied
 * @param follow follows one
 */
record InlineNodes(Predicate<String> inside, Consumer<String> follow) {

    List<Node> of(org.commonmark.node.Node block) {
        List<Node> drawn = new ArrayList<>();
        for (var child = block.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(new Drawing(drawn));
        }
        return drawn;
    }

    private final class Drawing extends AbstractVisitor {
        private final List<Node> drawn;
        private String styleClass = "help-text";

        Drawing(List<Node> drawn) {
            this.drawn = drawn;
        }

        private void add(String letters, String style) {
            Text text = new Text(letters);
            text.getStyleClass().addAll("help-text", style);
            drawn.add(text);
        }

        private void within(org.commonmark.node.Node node, String style) {
            String outside = styleClass;
            styleClass = style;
            visitChildren(node);
            styleClass = outside;
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            add(text.getLiteral(), styleClass);
        }

        @Override
        public void visit(Code code) {
            add(code.getLiteral(), "help-word");
        }

        @Override
        public void visit(SoftLineBreak line) {
            add(" ", styleClass);
        }

        @Override
        public void visit(HardLineBreak line) {
            add("\n", styleClass);
        }

        @Override
        public void visit(Emphasis emphasis) {
            within(emphasis, "help-emphasis");
        }

        @Override
        public void visit(StrongEmphasis strong) {
            within(strong, "help-strong");
        }

        @Override
        public void visit(Link link) {
            String destination = link.getDestination();
            String words = GuidePage.plain(link);
            if (!inside.test(destination)) {
                add(words + " (" + destination + ")", styleClass);
                return;
            }
            Hyperlink shown = new Hyperlink(words);
            shown.getStyleClass().add("help-link");
            shown.setTooltip(new Tooltip(destination));
            shown.setOnAction(event -> follow.accept(destination));
            drawn.add(shown);
        }
    }
}
