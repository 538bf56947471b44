package org.bmms.console.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A page of the guide.
 *
 * @param name of its file, without extension
 * @param title its first heading
 * @param document what it consists of
 * @param headings all of them, in their order
 */
public record GuidePage(String name, String title, Node document, List<Title> headings) {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    public GuidePage {
        headings = List.copyOf(headings);
    }

    /**
     * A heading.
     *
     * @param level 1 for the page's own, 2 for its parts
     * @param anchor by which links lead to it
     */
    public record Title(int level, String text, String anchor) {}

    /** Reads one from Markdown. */
    public static GuidePage of(String name, String markdown) {
        Node document = PARSER.parse(markdown);
        List<Title> headings = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String text = plain(heading);
                headings.add(new Title(heading.getLevel(), text, anchor(text)));
            }
        });
        return new GuidePage(
                name, headings.isEmpty() ? name : headings.getFirst().text(), document, headings);
    }

    /** The anchor of a heading, as code forges make it: small letters and digits, and a hyphen for each space. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** What is to be read in a node, without marks. */
    static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak part) {
                text.append(' ');
            }
        });
        return text.toString();
    }
}
