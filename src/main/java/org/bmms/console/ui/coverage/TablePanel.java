package org.bmms.console.ui.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.Mismatch;
import org.bmms.console.coverage.TableDetails;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.Gauge;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Notices;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** Everything about the chosen table: its numbers, its organisations, its rows without one, its trend. */
final class TablePanel extends VBox {
    private static final int KEYS_SHOWN = 6;
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final CoverageViewModel coverage;
    private final TableViewModel model;
    private final Words words;
    private final Notices notices;
    private final Actions actions;
    private final VBox body = new VBox();
    private final Label title = new Label();
    private final Label required;
    private final Button backfill;
    private final Button copy;

    /** What the panel leads to. */
    interface Actions {
        /** Closes the panel. */
        void close();

        /** Prepares a backfill of the table. */
        void backfill(String table);

        /** Shows all keys of rows without an organisation. */
        void keys(TableDetails details, long all);

        /** Shows rows in a wrong organisation. */
        void wrong(List<Mismatch> mismatches);
    }

    TablePanel(CoverageViewModel coverage, TableViewModel model, Actions actions, Notices notices, Words words) {
        this.coverage = coverage;
        this.model = model;
        this.words = words;
        this.notices = notices;
        this.actions = actions;
        getStyleClass().addAll("card", "table-panel");
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        required = new Label(words.of("ui-coverage.required"));
        required.getStyleClass().add("tag");
        required.setMinWidth(USE_PREF_SIZE);
        Button close = iconButton(Icon.CLOSE, "ui-coverage.panel.close");
        close.setOnAction(event -> actions.close());
        HBox head = new HBox(title, required, grow(), close);
        head.getStyleClass().add("panel-head");
        body.getStyleClass().add("panel-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("panel-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        backfill = new Button(words.of("ui-coverage.panel.backfill"));
        backfill.setOnAction(
                event -> actions.backfill(String.valueOf(model.chosen().get())));
        copy = new Button(words.of("ui-coverage.panel.copy-query"));
        copy.setOnAction(event -> copyQuery());
        FlowPane buttons = new FlowPane(backfill, copy);
        buttons.getStyleClass().add("panel-buttons");
        getChildren().addAll(head, scroll, buttons);
        model.facts().addListener((property, before, now) -> show());
        model.details().addListener((property, before, now) -> show());
        model.failure().addListener((property, before, now) -> show());
        coverage.trend().addListener((property, before, now) -> show());
        show();
    }

    static Node grow() {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        return between;
    }

    private Button iconButton(Icon icon, String key) {
        Button button = new Button("", new IconView(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(words.of(key));
        button.setTooltip(new Tooltip(words.of(key)));
        return button;
    }

    private void show() {
        TableFacts facts = model.facts().get();
        TableCard card = facts == null ? null : facts.card();
        TableDetails details = model.details().get();
        copy.setDisable(details == null);
        backfill.setDisable(card == null
                || card.coverage().missing().orElse(1L) == 0
                || card.coverage().lacksColumn());
        body.getChildren().clear();
        if (facts == null || card == null) {
            String table = model.chosen().get();
            title.setText(table == null ? "" : table);
            required.setVisible(false);
            body.getChildren().add(words.label(Message.of("ui-coverage.panel.unknown"), "second"));
            return;
        }
        title.setText(card.title());
        required.setVisible(card.coverage().required());
        body.getChildren().add(facts(card, details));
        Failure failure = model.failure().get();
        if (failure != null) {
            body.getChildren().add(new FailureCard(failure, words));
        }
        section(OrganizationsPart.of(facts.organizations(), words));
        section(rowsWithout(card, details));
        section(wrong(card, facts.wrong()));
        section(TrendView.of(
                coverage.trend().get().stream()
                        .flatMap(point ->
                                TrendView.point(
                                        point.at(),
                                        Optional.ofNullable(point.tables().get(card.table())))
                                        .stream())
                        .toList(),
                coverage.historyFailure().get(),
                words));
    }

    private void section(List<Node> content) {
        if (!content.isEmpty()) {
            VBox section = new VBox();
            section.getChildren().addAll(content);
            section.getStyleClass().add("panel-section");
            body.getChildren().add(section);
        }
    }

    private Node facts(TableCard card, @Nullable TableDetails details) {
        CardWords said = new CardWords(words);
        Gauge ring = new Gauge(Gauge.Form.PANEL);
        ring.show(said.gauge(card), "", said.spoken(card));
        ring.setFocusTraversable(true);
        VBox lines = new VBox();
        long missing = card.coverage().missing().orElse(0L);
        if (card.coverage().exact() && card.rows() > 0) {
            lines.getChildren()
                    .add(words.label(
                            Message.of("ui-coverage.panel.rows", card.rows() - missing, card.rows()), "strong"));
        } else {
            lines.getChildren().add(words.label(said.state(card), "strong"));
        }
        if (missing > 0) {
            lines.getChildren().add(words.label(Message.of("ui-coverage.panel.missing", missing), "alarm"));
        }
        if (details != null) {
            lines.getChildren().add(words.label(column(details), "second", "detail"));
        }
        card.coverage().reason().ifPresent(reason -> lines.getChildren().add(words.label(reason, "second", "detail")));
        if (card.accepted()) {
            lines.getChildren().add(words.label(Message.of("ui-coverage.panel.accepted"), "second", "detail"));
        }
        if (card.stale()) {
            lines.getChildren()
                    .add(words.label(
                            Message.of(
                                    "ui-coverage.panel.stale", card.coverage().asOf()),
                            "second",
                            "detail"));
        }
        HBox row = new HBox(ring, lines);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row.getStyleClass().add("panel-facts");
        row.pseudoClassStateChanged(STALE, card.stale());
        Label column = new Label(details == null ? card.table() : card.table() + "." + details.column());
        column.getStyleClass().add("mono");
        column.setWrapText(true);
        VBox box = new VBox(row, column);
        box.getStyleClass().add("panel-first");
        return box;
    }

    private static Message column(TableDetails details) {
        if (details.notNull()) {
            return Message.of("ui-coverage.panel.enforced");
        }
        return Message.of(details.indexed() ? "ui-coverage.panel.indexed" : "ui-coverage.panel.nullable");
    }

    private List<Node> rowsWithout(TableCard card, @Nullable TableDetails details) {
        long missing = card.coverage().missing().orElse(0L);
        List<String> keys = details == null ? card.coverage().sampleIds() : details.keysWithout();
        if (missing == 0 || keys.isEmpty()) {
            return List.of();
        }
        Button copyKeys = iconButton(Icon.COPY, "ui-coverage.panel.copy-keys");
        copyKeys.setOnAction(event -> copied(String.join("\n", keys), "ui-coverage.copied.keys"));
        HBox head = new HBox(strong("ui-coverage.panel.keys"), grow(), copyKeys);
        head.getStyleClass().add("trend-head");
        Label some = new Label(keys.stream().limit(KEYS_SHOWN).collect(Collectors.joining("   ")));
        some.getStyleClass().add("mono");
        some.setWrapText(true);
        List<Node> all = new ArrayList<>(List.of(head, some));
        FlowPane more = new FlowPane();
        more.getStyleClass().add("panel-more");
        if (details != null && keys.size() > KEYS_SHOWN) {
            Hyperlink show = new Hyperlink(words.of("ui-coverage.panel.all-keys", missing));
            show.setOnAction(event -> actions.keys(details, missing));
            more.getChildren().add(show);
        }
        more.getChildren().add(words.label(Message.of("ui-coverage.panel.no-personal"), "second", "detail"));
        all.add(more);
        return all;
    }

    private List<Node> wrong(TableCard card, List<Mismatch> own) {
        if (own.isEmpty()) {
            return List.of();
        }
        List<Node> all = new ArrayList<>(List.of(strong("ui-coverage.wrong")));
        own.forEach(mismatch -> {
            Label line = new Label(
                    words.of("ui-coverage.panel.wrong", mismatch.rows(), mismatch.childColumn(), mismatch.parent()),
                    new IconView(Mark.BAD.icon()));
            line.getStyleClass().addAll("mark", "bad");
            line.setWrapText(true);
            all.add(line);
        });
        Hyperlink show = new Hyperlink(words.of("ui-coverage.wrong.show", card.wrong()));
        show.setOnAction(event -> actions.wrong(own));
        all.add(show);
        return all;
    }

    private Label strong(String key) {
        Label label = new Label(words.of(key));
        label.getStyleClass().add("strong");
        return label;
    }

    private void copyQuery() {
        TableDetails details = model.details().get();
        if (details != null) {
            copied(details.query(), "ui-coverage.copied.query");
        }
    }

    private void copied(String text, String key) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        notices.say(Mark.GOOD, Message.of(key));
    }
}
