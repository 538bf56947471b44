package org.bmms.console.ui.monitoring;

import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.monitoring.DatabaseSample;
import org.bmms.console.monitoring.MeasureText;
import org.bmms.console.monitoring.RunningStatement;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.profile.Measure;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;

/** The statements that have been running longest and who waits for whom, without the values in them. */
final class StatementsCard extends VBox {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Words words;
    private final Label sentence = new Label();
    private final GridPane table = new GridPane();
    private final Label hidden;
    private Fact<DatabaseSample> shown = new Fact<>(null, "");

    StatementsCard(Words words) {
        this.words = words;
        Label title = new Label(words.of("ui-monitoring.statements"));
        title.getStyleClass().add("strong");
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("detail", "second");
        table.getStyleClass().add("statements-table");
        hidden = words.label(Message.of("ui-monitoring.statements.hidden"), "detail", "second");
        getStyleClass().addAll("card", "rows", "statements");
        getChildren().addAll(title, sentence, table, hidden);
    }

    void show(Board board) {
        pseudoClassStateChanged(STALE, board.stale());
        Fact<DatabaseSample> now = board.database();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        DatabaseSample sample = now.value();
        List<RunningStatement> running = sample == null ? List.of() : sample.longest();
        sentence.setText(words.of(sentence(now, running)));
        table.getChildren().clear();
        table.setVisible(!running.isEmpty());
        table.setManaged(table.isVisible());
        if (!running.isEmpty()) {
            table.addRow(0, head("RUNNING"), head("PROCESS"), head("WHO"), head("WAITS"), head("STATEMENT"));
        }
        running.forEach(this::add);
        hidden.setVisible(sample != null && !sample.seesAll());
        hidden.setManaged(hidden.isVisible());
    }

    private Message sentence(Fact<DatabaseSample> fact, List<RunningStatement> running) {
        DatabaseSample sample = fact.value();
        if (sample == null) {
            return Unknown.why(String.valueOf(fact.unreadable()));
        }
        return running.isEmpty()
                ? Message.of("ui-monitoring.statements.none")
                : Message.of("ui-monitoring.statements.some", sample.waiting());
    }

    private Label head(String column) {
        Label head = new Label(words.of("ui-monitoring.statements." + column));
        head.getStyleClass().addAll("detail", "second");
        head.setMinWidth(USE_PREF_SIZE);
        return head;
    }

    private void add(RunningStatement one) {
        Label time = new Label(words.of(
                MeasureText.value(Measure.DATABASE_LONGEST, one.running().toMillis() / 1000.0)));
        time.setMinWidth(USE_PREF_SIZE);
        time.getStyleClass().add("mono");
        Label process = new Label(String.valueOf(one.process()));
        process.setMinWidth(USE_PREF_SIZE);
        process.getStyleClass().add("mono");
        Label who = new Label(
                one.application().isBlank()
                        ? one.role()
                        : words.of("ui-monitoring.statements.who", one.role(), one.application()));
        who.setWrapText(true);
        who.getStyleClass().add("stored");
        Label shape = new Label(words.said(one.shape()));
        shape.setWrapText(true);
        shape.getStyleClass().addAll("mono", "stored");
        GridPane.setHgrow(shape, Priority.ALWAYS);
        table.addRow(table.getRowCount(), time, process, who, waits(one), shape);
    }

    private Label waits(RunningStatement one) {
        if (!one.isWaiting()) {
            Label no = new Label(words.of("ui-monitoring.statements.free"));
            no.getStyleClass().add("second");
            return no;
        }
        String blockers = one.blockers().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Pill(
                Mark.ATTENTION,
                blockers.isEmpty()
                        ? words.of("ui-monitoring.statements.lock")
                        : words.of("ui-monitoring.statements.blocked", blockers));
    }
}
