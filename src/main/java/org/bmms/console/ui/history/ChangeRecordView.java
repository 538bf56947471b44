package org.bmms.console.ui.history;

import java.util.List;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.bmms.console.audit.change.ChangedRow;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.PageHead;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** The full record of one change of organisations: facts, what stands against it, the rows it wrote. */
final class ChangeRecordView extends VBox {
    private static final int MOST_ROWS = 500;

    private final PastChange change;
    private final Words words;

    ChangeRecordView(PastChange change, HistoryViewModel model, Words words) {
        this.change = change;
        this.words = words;
        Button back = new Button(words.of("ui-history.back"), new IconView(Icon.BACK));
        back.setOnAction(event -> model.back());
        PageHead head = new PageHead(words.of("audit.kind." + change.kind()), List.of(back));
        head.sentence().set(words.said(String.join(", ", change.organizations())));
        getStyleClass().addAll("page", "history");
        getChildren().addAll(head, facts());
        if (change.isOpen()) {
            getChildren().add(card(wrapped(words.of("ui-history.change.open"))));
        }
        RecordedFailure failure = change.failure();
        if (failure != null) {
            getChildren().add(failed(failure));
        }
        getChildren().addAll(rows(), proof());
    }

    private Node facts() {
        FlowPane facts = new FlowPane();
        facts.getStyleClass().addAll("card", "run-facts");
        facts.getChildren()
                .addAll(
                        fact(
                                "ui-history.column.result",
                                new Pill(
                                        StateMark.of(change.state()),
                                        words.of("audit.state." + change.state().name()))),
                        fact("ui-history.column.began", strong(words.time(change.began()))),
                        fact("ui-history.column.operator", strong(words.said(change.operator()))),
                        fact("ui-history.change.workstation", strong(words.said(change.workstation()))),
                        fact(
                                "ui-history.change.rows",
                                strong(Integer.toString(change.rows().size()))));
        return facts;
    }

    private Node failed(RecordedFailure failure) {
        Label what = wrapped(words.of(failure.what()));
        what.getStyleClass().add("strong");
        return card(what, wrapped(failure.code()), wrapped(words.of(failure.next())));
    }

    /** By table and number; a batch of hundreds of users shows the first of them, and how many more there are. */
    private Node rows() {
        VBox card = card();
        card.getChildren().add(title("ui-history.change.written"));
        if (change.rows().isEmpty()) {
            card.getChildren().add(wrapped(words.of("ui-history.change.no-rows")));
        }
        change.rows().stream()
                .limit(MOST_ROWS)
                .forEach(row -> card.getChildren().add(row(row)));
        if (change.rows().size() > MOST_ROWS) {
            card.getChildren()
                    .add(wrapped(
                            words.of("ui-history.change.more", change.rows().size() - MOST_ROWS)));
        }
        return card;
    }

    private Node row(ChangedRow row) {
        VBox box = new VBox(mono(words.of("ui-history.change." + row.action()) + "  " + row.table() + " " + row.key()));
        for (String column : new TreeSet<>(row.after().keySet())) {
            box.getChildren()
                    .add(mono("    " + column + ": " + row.before().get(column) + " → "
                            + row.after().get(column)));
        }
        return box;
    }

    private Node proof() {
        VBox card = card();
        card.getChildren()
                .addAll(
                        title("ui-history.column.audit"),
                        mono(change.id()),
                        mono(words.of("audit.report.plan-hash") + "  " + change.planHash()));
        if (change.transaction() > 0) {
            card.getChildren().add(mono(words.of("ui-history.change.transaction") + "  " + change.transaction()));
        }
        change.entries().forEach(entry -> card.getChildren().add(mono(entry)));
        return card;
    }

    private static VBox card(Node... nodes) {
        VBox card = new VBox(nodes);
        card.getStyleClass().addAll("card", "rows");
        return card;
    }

    private Label title(String key) {
        Label title = new Label(words.of(key));
        title.getStyleClass().add("card-title");
        return title;
    }

    private Node fact(String key, Node value) {
        Label name = new Label(words.of(key));
        name.getStyleClass().addAll("second", "detail");
        VBox fact = new VBox(name, value);
        fact.getStyleClass().add("run-fact");
        return fact;
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private Label mono(String text) {
        Label label = wrapped(words.said(text));
        label.getStyleClass().addAll("mono", "record-detail");
        return label;
    }
}
