package org.bmms.console.ui.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Draws a page: every block of Markdown as a node, and which of them are searched and gone to. */
final class PageNodes {
    private static final String BULLET = "•";

    private final InlineNodes inline;
    private final List<Node> passages = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Node> anchors = new LinkedHashMap<>();
    private final VBox page = new VBox();

    /**
     * Draws one.
     *
     * @param inline draws what is within a paragraph
     */
    PageNodes(GuidePage page, InlineNodes inline) {
        this.inline = inline;
        this.page.getStyleClass().add("help-page");
        fill(this.page, page.document());
    }

    /** All of it, from top to bottom. */
    VBox page() {
        return page;
    }

    /** What can be searched, in its order. */
    List<Node> passages() {
        return List.copyOf(passages);
    }

    /** What is to be read in each of them. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** The headings, by their anchors. */
    Map<String, Node> anchors() {
        return anchors;
    }

    private void fill(VBox box, org.commonmark.node.Node parent) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            box.getChildren().add(block(child));
        }
    }

    private Node block(org.commonmark.node.Node block) {
        return switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph when paragraph.getFirstChild() instanceof Image image -> picture(image);
            case Paragraph paragraph -> text(paragraph, "help-paragraph");
            case BulletList list -> list(list, 0);
            case OrderedList list -> list(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
            case TableBlock table -> table(table);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case ThematicBreak _ -> new Separator();
            case BlockQuote quote -> quote(quote);
            default -> text(block, "help-paragraph");
        };
    }

    private Node heading(Heading heading) {
        TextFlow flow = text(heading, "help-heading-" + heading.getLevel());
        anchors.putIfAbsent(GuidePage.anchor(GuidePage.plain(heading)), flow);
        return flow;
    }

    private TextFlow text(org.commonmark.node.Node block, String styleClass) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().addAll("help-passage", styleClass);
        flow.getChildren().addAll(inline.of(block));
        String plain = GuidePage.plain(block);
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(plain);
        return passage(flow, plain);
    }

    private <N extends Node> N passage(N node, String plain) {
        passages.add(node);
        texts.add(plain);
        return node;
    }

    private Node picture(Image image) {
        String alt = GuidePage.plain(image);
        Label caption = new Label(alt);
        caption.setWrapText(true);
        caption.getStyleClass().addAll("second", "detail");
        VBox figure = new VBox(new GuidePicture(image.getDestination(), alt), caption);
        figure.getStyleClass().add("help-figure");
        return passage(figure, alt);
    }

    private Node list(org.commonmark.node.Node list, int first) {
        VBox rows = new VBox();
        rows.getStyleClass().add("help-list");
        int number = first;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                Label marker = new Label(first == 0 ? BULLET : number + ".");
                marker.getStyleClass().add("help-marker");
                marker.setMinWidth(Region.USE_PREF_SIZE);
                VBox content = new VBox();
                content.getStyleClass().add("help-item");
                fill(content, item);
                HBox.setHgrow(content, Priority.ALWAYS);
                HBox row = new HBox(marker, content);
                row.getStyleClass().add("help-row");
                rows.getChildren().add(row);
                number++;
            }
        }
        return rows;
    }

    private Node quote(BlockQuote quote) {
        VBox box = new VBox();
        box.getStyleClass().add("help-quote");
        fill(box, quote);
        return box;
    }

    private Node code(String literal) {
        Label code = new Label(literal.stripTrailing());
        code.setWrapText(true);
        code.setMaxWidth(Double.MAX_VALUE);
        code.setMinHeight(Region.USE_PREF_SIZE);
        code.getStyleClass().addAll("help-code", "mono");
        return passage(code, literal);
    }

    private Node table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-table");
        int y = 0;
        List<Integer> longest = new ArrayList<>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                cells(grid, row, y++, part instanceof TableHead, longest);
            }
        }
        int all = longest.stream().mapToInt(Integer::intValue).sum();
        for (int letters : longest) {
            ColumnConstraints column = new ColumnConstraints();
            // By how much there is to read in each, so that none of them is a tower of single words.
            column.setPercentWidth(100.0 * letters / all);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private void cells(GridPane grid, org.commonmark.node.Node row, int y, boolean head, List<Integer> longest) {
        int x = 0;
        for (var cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
            TextFlow flow = text(cell, head ? "help-head" : "help-cell");
            flow.setMaxHeight(Double.MAX_VALUE);
            int letters = Math.clamp(GuidePage.plain(cell).length(), LEAST_LETTERS, MOST_LETTERS);
            if (x == longest.size()) {
                longest.add(letters);
            } else {
                longest.set(x, Math.max(letters, longest.get(x)));
            }
            grid.add(flow, x++, y);
        }
    }

    private static final int LEAST_LETTERS = 14;
    private static final int MOST_LETTERS = 48;
}
