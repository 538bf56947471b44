package org.bmms.console.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What a page of the guide points to. */
final class GuideText {
    private final List<String> links = new ArrayList<>();
    private final List<String> pictures = new ArrayList<>();
    private final List<String> anchors = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    GuideText(String markdown) {
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown)
                .accept(new Reading());
    }

    List<String> links() {
        return links;
    }

    List<String> pictures() {
        return pictures;
    }

    /** By the rule of code forges. */
    List<String> anchors() {
        return anchors;
    }

    /** What is written as code within a sentence. */
    List<String> words() {
        return words;
    }

    /** The same, and the lines of blocks of code; a line that goes on is one line. */
    List<String> code() {
        List<String> all = new ArrayList<>(words);
        all.addAll(lines);
        return all;
    }

    private final class Reading extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            pictures.add(image.getDestination());
        }

        @Override
        public void visit(Code code) {
            words.add(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            block(block.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock block) {
            block(block.getLiteral());
        }

        private void block(String literal) {
            literal.replaceAll("\\\\\\n\\s*", "").lines().map(String::strip).forEach(lines::add);
        }

        @Override
        public void visit(Heading heading) {
            StringBuilder text = new StringBuilder();
            heading.accept(new AbstractVisitor() {
                @Override
                public void visit(Text part) {
                    text.append(part.getLiteral());
                }

                @Override
                public void visit(Code part) {
                    text.append(part.getLiteral());
                }
            });
            anchors.add(text.toString()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'));
        }
    }
}
