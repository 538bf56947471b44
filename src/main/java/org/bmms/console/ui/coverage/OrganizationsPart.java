package org.bmms.console.ui.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.ShareBar;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.coverage.OrganizationRows.Kind;

/** The part of the panel that shows whose the rows of a table are. */
final class OrganizationsPart {
    private OrganizationsPart() {}

    /** The section; empty where nothing is known. */
    static List<Node> of(List<OrganizationRows> parts, Words words) {
        if (parts.isEmpty()) {
            return List.of();
        }
        Label head = new Label(words.of("ui-coverage.panel.organisations"));
        head.getStyleClass().add("strong");
        Label hint = words.label(Message.of("ui-coverage.panel.organisations.hint"), "second", "detail");
        HBox titles = new HBox(head, TablePanel.grow(), hint);
        titles.getStyleClass().add("trend-head");
        ShareBar bar = new ShareBar();
        List<ShareBar.Part> drawn = new ArrayList<>();
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            OrganizationRows part = parts.get(i);
            String style = part.kind() == Kind.NOBODY ? "nobody" : "organisation-" + (i + 1);
            drawn.add(new ShareBar.Part(part.rows(), style));
            rows.add(legend(part, style, words));
        }
        bar.show(
                drawn,
                parts.stream()
                        .map(part -> words.of(
                                "ui-coverage.panel.organisation.spoken",
                                name(part, words),
                                part.rows(),
                                part.percent()))
                        .collect(Collectors.joining(", ")));
        List<Node> all = new ArrayList<>(List.of(titles, bar));
        all.addAll(rows);
        return all;
    }

    private static Node legend(OrganizationRows part, String style, Words words) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", "share-part", style);
        Label name = new Label(name(part, words));
        if (part.kind() == Kind.NOBODY) {
            name.getStyleClass().add("alarm");
        }
        Label rows = new Label(words.of("ui-coverage.number", part.rows()));
        rows.getStyleClass().add("mono");
        Label percent = new Label(words.of("ui-coverage.percent", part.percent()));
        percent.getStyleClass().addAll("mono", "second", "legend-percent");
        HBox row = new HBox(swatch, name, TablePanel.grow(), rows, percent);
        row.getStyleClass().add("legend-row");
        return row;
    }

    private static String name(OrganizationRows part, Words words) {
        return switch (part.kind()) {
            case ONE -> part.code();
            case OTHERS -> words.of("ui-coverage.panel.others");
            case NOBODY -> words.of("ui-coverage.panel.nobody");
        };
    }
}
