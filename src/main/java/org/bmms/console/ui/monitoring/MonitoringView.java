package org.bmms.console.ui.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.monitoring.Round;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LetterSize;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.PageHead;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The screen of monitoring: alerts, the values of each part, and beside them the one that is chosen. */
public final class MonitoringView extends StackPane implements ScreenContent {
    /** Below this width the panel slides over the values, in sizes of the font. */
    private static final double NARROW_EM = 66;

    private static final double THOUSAND = 1000;

    private final MonitoringViewModel model;
    private final Words words;
    private final VBox notes = new VBox();
    private final AlertsCard alerts;
    private final BoardView board;
    private final Node loading;
    private final Label cost = new Label();
    private final VBox content = new VBox();
    private final HBox body;
    private final MeasurePanel panel;
    private final LetterSize letters = new LetterSize(this::arrange);

    /** The screen of what a view-model sees. */
    public MonitoringView(MonitoringViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.alerts = new AlertsCard(model, words);
        this.board = new BoardView(model.course(), words);
        this.panel = new MeasurePanel(model.course(), this::closePanel, words);
        this.loading = new LoadingBars(3, words.of("ui-monitoring.headline.first"));
        notes.getStyleClass().add("rows");
        cost.setWrapText(true);
        cost.getStyleClass().addAll("detail", "second");
        content.getStyleClass().add("measure-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("panel-scroll", "measure-scroll");
        scroll.setMinWidth(0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        body = new HBox(scroll);
        body.getStyleClass().add("coverage-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox page = new VBox(head(), body);
        page.getStyleClass().addAll("page", "wide");
        getChildren().addAll(page, letters);
        getStyleClass().addAll("monitoring", "screen");
        setAlignment(panel, Pos.CENTER_RIGHT);
        follow();
    }

    private Node head() {
        Button hold = new Button();
        hold.setOnAction(event -> {
            if (model.heldSince().get() == null) {
                model.hold();
            } else {
                model.goOn();
            }
        });
        model.heldSince().subscribe(since -> {
            hold.setText(words.of(since == null ? "ui-monitoring.hold" : "ui-monitoring.go-on"));
            hold.setGraphic(new IconView(since == null ? Icon.PAUSE : Icon.PLAY));
        });
        Button look = new Button(words.of("ui-monitoring.look"), new IconView(Icon.REFRESH));
        look.disableProperty().bind(model.looking());
        look.setOnAction(event -> model.lookNow());
        PageHead head = new PageHead(words.of("ui-monitoring.title"), List.of(hold, look));
        head.sentence().bind(model.headline().map(words::of));
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    private void follow() {
        model.board().addListener((property, before, now) -> show());
        model.failure().addListener((property, before, now) -> note());
        model.heldSince().addListener((property, before, now) -> note());
        model.kept().addListener((property, before, now) -> note());
        model.alerts().addListener((InvalidationListener) change -> show());
        model.course().chosen().addListener((property, before, now) -> arrange());
        widthProperty().addListener((property, before, now) -> arrange());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.course().chosen().get() != null) {
                closePanel();
                event.consume();
            }
        });
        sceneProperty().addListener((property, before, now) -> show());
        note();
    }

    private void closePanel() {
        model.course().choose(null);
        board.focusTile();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void arrive(@Nullable String detail) {
        model.begin();
        if (detail != null) {
            model.course().choose(detail);
        }
    }

    @Override
    public void readNow() {
        model.lookNow();
    }

    /** What is not seen is not drawn. */
    private void show() {
        if (getScene() == null) {
            return;
        }
        Board now = model.board().get();
        alerts.show();
        if (now == null) {
            content.getChildren().setAll(notes, alerts);
            if (model.failure().get() == null) {
                content.getChildren().add(loading);
            }
            return;
        }
        board.show(now);
        cost.setText(words.of(cost(now.round())));
        List<Node> shown = List.of(notes, alerts, board, cost);
        if (!content.getChildren().equals(shown)) {
            content.getChildren().setAll(shown);
        }
        panel.show();
    }

    private void note() {
        notes.getChildren().clear();
        Failure failure = model.failure().get();
        if (failure != null) {
            notes.getChildren().add(new FailureCard(failure, words));
        }
        Instant held = model.heldSince().get();
        if (held != null) {
            notes.getChildren().add(note(Mark.ATTENTION, Message.of("ui-monitoring.held", held)));
        }
        if (!model.kept().get()) {
            notes.getChildren().add(note(Mark.INFO, Message.of("ui-monitoring.not-kept")));
        }
        notes.setVisible(!notes.getChildren().isEmpty());
        notes.setManaged(notes.isVisible());
        show();
    }

    private Label note(Mark mark, Message text) {
        Label label = words.label(text, "mark", mark.styleClass());
        label.setGraphic(new IconView(mark.icon()));
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Message cost(Round round) {
        Duration took = round.sample().cost().took();
        return Message.of(
                "ui-monitoring.cost",
                took.toMillis() / THOUSAND,
                round.sample().cost().questions(),
                round.total().looks());
    }

    /** Beside the values where there is room, else over them. */
    private void arrange() {
        double em = letters.em();
        boolean open = model.course().chosen().get() != null;
        getChildren().remove(panel);
        body.getChildren().remove(panel);
        panel.getStyleClass().remove("floating");
        if (open && getWidth() < NARROW_EM * em) {
            panel.getStyleClass().add("floating");
            setMargin(panel, new Insets(em));
            getChildren().add(panel);
        } else if (open) {
            body.getChildren().add(panel);
        }
    }
}
