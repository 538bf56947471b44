package org.bmms.console.ui.history;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bmms.console.audit.Past;
import org.bmms.console.audit.PastRun;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.session.RunHistory.Known;
import org.bmms.console.ui.control.EmptyState;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.PageHead;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The list of runs, with filters and the proof above it. */
final class RunListView extends VBox {
    private final HistoryViewModel model;
    private final Words words;
    private final HistoryFilters filters;
    private final RunTable table;
    private final PageHead head;
    private final VBox failures = new VBox();
    private final StackPane middle = new StackPane();

    RunListView(HistoryViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.filters = new HistoryFilters(model, words);
        this.table = new RunTable(model, words, model::open);
        Button read = new Button(words.of("ui-history.read"), new IconView(Icon.REFRESH));
        read.disableProperty().bind(model.reading());
        read.setOnAction(event -> model.read());
        this.head = new PageHead(words.of("ui-history.title"), List.of(read));
        head.setMinHeight(Region.USE_PREF_SIZE);
        failures.managedProperty().bind(failures.visibleProperty());
        failures.setMinHeight(Region.USE_PREF_SIZE);
        failures.getStyleClass().add("rows");
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.getStyleClass().add("history-middle");
        VBox card = new VBox(filters, middle);
        card.getStyleClass().addAll("card", "history-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        AuditCard audit = new AuditCard(model, words);
        audit.setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().addAll("page", "history");
        getChildren().addAll(head, failures, audit, card);
        model.known().addListener((property, before, now) -> show());
        model.failure().addListener((property, before, now) -> show());
        model.opening().addListener((property, before, now) -> show());
        model.runs().addListener((ListChangeListener<Past>) change -> show());
        show();
    }

    /** Puts the focus where one searches. */
    void search() {
        filters.focus();
    }

    /** Puts the focus on the runs. */
    void focusRuns() {
        table.requestFocus();
    }

    private void show() {
        Known now = model.known().get();
        showFailures(model.failure().get(), now == null ? null : now.server());
        if (now == null) {
            head.sentence().set(words.of("ui-history.reading"));
            middle.getChildren()
                    .setAll(
                            model.failure().get() == null
                                    ? new LoadingBars(2, words.of("ui-history.reading"))
                                    : new Region());
            return;
        }
        head.sentence().set(sentence(now));
        boolean first = !middle.getChildren().contains(table);
        middle.getChildren().setAll(model.runs().isEmpty() ? nothing(now) : table);
        if (first && !filters.isTyping()) {
            table.requestFocus();
        }
    }

    private String sentence(Known now) {
        String coming = model.opening().get();
        if (coming != null) {
            return words.of("ui-history.work.open", coming);
        }
        // What the server shows is only known where it can be read.
        long remembered = (now.server() == null ? now.runs() : List.<PastRun>of())
                .stream().filter(run -> run.origin() == PastRun.Origin.RECORDS).count();
        String runs = words.of("ui-history.sentence", now.runs().size(), remembered);
        return now.changes().isEmpty()
                ? runs
                : runs + " " + words.of("ui-history.changes", now.changes().size());
    }

    private void showFailures(@Nullable Failure failure, @Nullable Failure server) {
        failures.getChildren().clear();
        if (failure != null) {
            failures.getChildren().add(new FailureCard(failure, words));
        }
        if (server != null) {
            failures.getChildren().add(words.label(Message.of("ui-history.server"), "second"));
            failures.getChildren().add(new FailureCard(server, words));
        }
        failures.setVisible(!failures.getChildren().isEmpty());
    }

    private Node nothing(Known now) {
        if (now.runs().isEmpty() && now.changes().isEmpty()) {
            return new EmptyState(Icon.HISTORY, Message.of("ui-history.no-runs"), null, words);
        }
        Button all = new Button(words.of("ui-history.show-all"), new IconView(Icon.EYE));
        all.setOnAction(event -> filters.clear());
        return new EmptyState(Icon.SEARCH, Message.of("ui-history.passes-none"), all, words);
    }
}
