package org.bmms.console.ui.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.monitoring.Alert;
import org.bmms.console.monitoring.MeasureText;
import org.bmms.console.monitoring.Value;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;

/** The alerts that stand and those that are over, with when they began, when that was told, and when they ended. */
final class AlertsCard extends VBox {
    /** So many that are over are shown before somebody asks for more. */
    private static final int SHOWN = 5;

    /** Where nobody says otherwise, an alert is on one line. */
    private static final double WIDE = 1000;

    private final MonitoringViewModel model;
    private final Words words;
    private final Label title = new Label();
    private final Label told = new Label();
    private final VBox rows = new VBox();
    private final Hyperlink more = new Hyperlink();
    private List<AlertRow> drawn = List.of();
    private boolean all;

    AlertsCard(MonitoringViewModel model, Words words) {
        this.model = model;
        this.words = words;
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        told.setWrapText(true);
        told.setMaxWidth(Double.MAX_VALUE);
        told.getStyleClass().addAll("detail", "second");
        HBox.setHgrow(told, Priority.ALWAYS);
        HBox head = new HBox(title, told);
        head.getStyleClass().add("row");
        more.setOnAction(event -> {
            all = !all;
            draw();
        });
        getStyleClass().addAll("card", "rows", "alerts");
        getChildren().addAll(head, rows, more);
    }

    /** Shows them as they are now; rows that did not change stay, with the focus that somebody has there. */
    void show() {
        told.setText(words.of(sentence(model.alerts())));
        if (title.getText().isEmpty() || !drawn.equals(model.alerts())) {
            draw();
        }
    }

    private void draw() {
        List<AlertRow> alerts = List.copyOf(model.alerts());
        drawn = alerts;
        long standing = alerts.stream().filter(AlertRow::stands).count();
        title.setText(words.of("ui-monitoring.alerts", standing));
        List<AlertRow> shown =
                all ? alerts : alerts.stream().limit(standing + SHOWN).toList();
        rows.getChildren().setAll(shown.stream().map(this::row).toList());
        shown(rows, !alerts.isEmpty());
        more.setText(
                all
                        ? words.of("ui-monitoring.alerts.less")
                        : words.of("ui-monitoring.alerts.more", alerts.size() - shown.size()));
        shown(more, alerts.size() > standing + SHOWN);
    }

    private static void shown(javafx.scene.Node node, boolean so) {
        node.setVisible(so);
        node.setManaged(so);
    }

    private Message sentence(List<AlertRow> alerts) {
        Instant begun = model.begun();
        if (begun == null || model.board().get() == null) {
            return Message.of("ui-monitoring.alerts.not-begun");
        }
        Message first = alerts.isEmpty()
                ? Message.of("ui-monitoring.alerts.none", begun)
                : Message.of("ui-monitoring.alerts.since", begun);
        List<String> channels = model.channels();
        Message second = channels.isEmpty()
                ? Message.of("ui-monitoring.alerts.told-here")
                : Message.of(
                        "ui-monitoring.alerts.told-also",
                        channels.stream()
                                .map(channel -> words.of("ui-monitoring.channel." + channel))
                                .collect(Collectors.joining(", ")));
        return Message.of("ui-monitoring.sentences", first, second);
    }

    private HBox row(AlertRow row) {
        Alert alert = row.alert();
        Pill pill = new Pill(
                row.mark(), row.stands() ? words.of(Row.wordOf(alert.level())) : words.of("ui-monitoring.alert.over"));
        pill.getStyleClass().add("alert-state");
        Hyperlink what = new Hyperlink(words.of(
                "ui-monitoring.alert.what",
                MeasureText.name(alert.measure(), alert.subject()),
                MeasureText.value(alert.measure(), alert.value())));
        what.setWrapText(true);
        what.setOnAction(event -> {
            what.setVisited(false);
            model.course().choose(new Value(alert.measure(), alert.subject(), Fact.of(alert.value())).key());
        });
        Label when = new Label(words.of(times(row)));
        when.setWrapText(true);
        when.getStyleClass().addAll("detail", "second");
        FlowPane text = new FlowPane(what, when);
        text.setMinWidth(0);
        text.getStyleClass().add("alert-text");
        text.setPrefWrapLength(WIDE);
        what.maxWidthProperty().bind(text.widthProperty());
        when.maxWidthProperty().bind(text.widthProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(pill, text);
        line.getStyleClass().addAll("row", "alert-row");
        return line;
    }

    private Message times(AlertRow row) {
        Message began = Message.of("ui-monitoring.alert.began", row.alert().since(), row.told());
        Instant worsened = row.worsened();
        Message then = worsened == null
                ? began
                : Message.of("ui-monitoring.sentences", began, Message.of("ui-monitoring.alert.worsened", worsened));
        Instant over = row.over();
        return Message.of(
                "ui-monitoring.sentences",
                then,
                over == null
                        ? Message.of("ui-monitoring.alert.stands")
                        : Message.of("ui-monitoring.alert.ended", over));
    }
}
