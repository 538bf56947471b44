package org.bmms.console.ui.logs;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.bmms.console.base.Message;
import org.bmms.console.monitoring.log.LogFilter;
import org.bmms.console.monitoring.log.LogLine;
import org.bmms.console.monitoring.log.LogRows;
import org.bmms.console.monitoring.log.LogSnapshot;
import org.bmms.console.ui.control.EmptyState;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.PageHead;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The log of the units: filters, search, how much was logged when, and the lines. */
public final class LogsView extends ScrollPane implements ScreenContent {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** In windows that are lower, in sizes of the font, lines need the room more. */
    private static final double LEAST_FOR_HISTOGRAM = 760.0 / 13;

    private final LogsViewModel model;
    private final Words words;
    private final LogLines lines;
    private final LogActions actions;
    private final LogSearchBar search;
    private final LogHistogram histogram;
    private final PageHead head;
    private final LogBanner paused;
    private final LogBanner behind;
    private final StackPane middle = new StackPane();
    private final Label whole = new Label();
    private final PauseTransition loadingShown = new PauseTransition(Duration.millis(200));
    private @Nullable LogState shownState;

    /**
     * The screen; nothing is read before it is looked at.
     *
     * @param environment its name, for files
     */
    public LogsView(LogsViewModel model, Shell shell, String environment) {
        this.model = model;
        this.words = shell.words();
        this.lines = new LogLines(words, format(model.snapshot().get()), model::turn);
        this.actions = new LogActions(model, shell, lines, environment);
        this.search = new LogSearchBar(model, words);
        this.histogram = new LogHistogram(words, this::toTime);
        this.head = new PageHead(words.of("ui-logs.title"), actions.nodes());
        Label space = new Label(words.of("ui-logs.space"));
        space.getStyleClass().addAll("token", "detail");
        this.paused = new LogBanner(
                Icon.PAUSE, "attention", button("ui-logs.follow", Icon.PLAY, model::turnPause, "accent"), space);
        this.behind = new LogBanner(Icon.DOWN, "neutral", button("ui-logs.to-end", Icon.DOWN, lines::toEnd));
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.getStyleClass().add("log-middle");
        head.setMinHeight(USE_PREF_SIZE);
        whole.setWrapText(true);
        whole.setMinHeight(USE_PREF_SIZE);
        whole.getStyleClass().addAll("mono", "log-whole");
        whole.managedProperty().bind(whole.visibleProperty());
        whole.setVisible(false);
        histogram.managedProperty().bind(histogram.visibleProperty());
        VBox card = new VBox(new LogFilters(model, words), search, histogram, paused, middle, whole, behind);
        card.getStyleClass().addAll("card", "log-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        VBox page = new VBox(head, new LogHosts(model, words), card);
        page.getStyleClass().addAll("page", "logs");
        setContent(page);
        setFitToWidth(true);
        setFitToHeight(true);
        getStyleClass().add("screen");
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        bind();
    }

    private Button button(String key, Icon icon, Runnable action, String... styles) {
        Button button = new Button(words.of(key), new IconView(icon));
        button.getStyleClass().addAll(styles);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void bind() {
        model.snapshot().addListener((property, before, now) -> show());
        model.hosts().addListener((property, before, now) -> show());
        model.pausedAt().addListener((property, before, now) -> show());
        model.aim().addListener((property, before, now) -> {
            if (now != null) {
                lines.aim(now.number());
            }
        });
        lines.atEnd().addListener((property, before, now) -> show());
        lines.selection().addListener((property, before, now) -> {
            if (now != null) {
                search.from(now.lead());
            }
            // Where it is cut off is known when it was laid out.
            Platform.runLater(this::showWhole);
        });
        lines.topChanged(this::showTimes);
        heightProperty().addListener((property, before, now) -> showHistogram());
        show();
    }

    private void show() {
        LogSnapshot now = model.snapshot().get();
        LogState state = LogState.of(now, model.hosts().get());
        lines.show(now.rows(), format(now));
        if (state != shownState) {
            shownState = state;
            middle.getChildren().setAll(inPlace(state));
            if (state == LogState.LINES && !isTyping()) {
                lines.requestFocus();
            }
        }
        head.sentence().set(sentence(now));
        showPause(now);
        behind.setVisible(false);
        if (!lines.atEnd().get() && model.pausedAt().get() == null && state == LogState.LINES) {
            int below = now.rows().size() - 1 - lines.inSight()[1];
            behind.say("", words.of("ui-logs.behind", below));
        }
        showHistogram();
        showTimes();
    }

    private void showWhole() {
        LogLine cut = lines.cutLine();
        whole.setVisible(cut != null);
        whole.setText(cut == null ? "" : cut.text());
        if (cut != null) {
            // It takes room from the lines, perhaps from this one.
            Platform.runLater(lines::reveal);
        }
    }

    private void showHistogram() {
        double height = getScene() == null ? getHeight() : getScene().getHeight();
        histogram.setVisible(shownState == LogState.LINES && height / lines.em() >= LEAST_FOR_HISTOGRAM);
    }

    private void showTimes() {
        LogRows rows = lines.rows();
        if (rows.size() == 0) {
            return;
        }
        int[] inSight = lines.inSight();
        histogram.show(
                model.snapshot().get().histogram(),
                model.snapshot().get().restarts(),
                ours(rows.line(inSight[0])),
                ours(rows.line(inSight[1])));
    }

    /** By this workstation's clock. */
    private static Instant ours(@Nullable LogLine line) {
        return line == null ? Instant.EPOCH : line.time().minus(line.source().ahead());
    }

    private void toTime(Instant time) {
        LogRows rows = lines.rows();
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middleRow = (low + high) >>> 1;
            boolean before = ours(rows.line(middleRow)).isBefore(time);
            low = before ? middleRow + 1 : low;
            high = before ? high : middleRow;
        }
        if (low < rows.size()) {
            lines.aim(rows.number(low));
        }
    }

    private void showPause(LogSnapshot now) {
        Instant since = model.pausedAt().get();
        paused.setVisible(false);
        if (since != null) {
            String time = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
                    .withZone(words.zone())
                    .format(since);
            paused.say(
                    words.of("ui-logs.paused", time),
                    words.of("ui-logs.waiting", now.counts().waiting()));
        }
    }

    private String sentence(LogSnapshot now) {
        String hosts = model.places().stream().map(JournalSource.Place::host).collect(Collectors.joining(", "));
        String period = words.of("ui-logs.period." + model.period().get().name().toLowerCase(Locale.ROOT));
        long dropped = now.counts().dropped();
        String kept = words.of("ui-logs.sentence", hosts, period, now.counts().kept());
        return dropped == 0 ? kept : kept + " " + words.of("ui-logs.dropped", dropped);
    }

    private Node inPlace(LogState state) {
        return switch (state) {
            case LINES -> lines;
            case READING -> reading();
            case NOTHING_LOGGED ->
                new EmptyState(
                        Icon.LOGS,
                        Message.of("ui-logs.nothing"),
                        button("ui-logs.longer", Icon.HISTORY, () -> model.readFrom(Period.WEEK)),
                        words);
            case NOTHING_PASSES ->
                new EmptyState(
                        Icon.SEARCH,
                        Message.of("ui-logs.passes-none"),
                        button("ui-logs.show-all", Icon.EYE, () -> model.show(LogFilter.ALL)),
                        words);
            case NOTHING_READABLE ->
                new EmptyState(
                        Icon.BAD,
                        Message.of("ui-logs.unreadable"),
                        button("ui-logs.again", Icon.REFRESH, model::readAgain),
                        words);
        };
    }

    /** What is there at once needs no bars before. */
    private Node reading() {
        LoadingBars bars = new LoadingBars(3, words.of("ui-logs.reading"));
        bars.setVisible(false);
        loadingShown.setOnFinished(event -> bars.setVisible(true));
        loadingShown.playFromStart();
        return bars;
    }

    private LogRow.Format format(LogSnapshot now) {
        String pattern = model.period().get().isOneDay() ? "HH:mm:ss.SSS" : "MM-dd HH:mm:ss.SSS";
        return new LogRow.Format(
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(words.zone()),
                now.filter().search(),
                model.places().size() > 1);
    }

    private boolean isTyping() {
        return getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
    }

    private void pressed(KeyEvent event) {
        Node focused = getScene().getFocusOwner();
        boolean typing = isTyping();
        boolean pressing = focused instanceof ButtonBase || focused instanceof ComboBoxBase<?>;
        if (event.getCode() == KeyCode.SPACE && !typing && !pressing) {
            model.turnPause();
        } else if (event.getCode() == KeyCode.F3) {
            search.go(event.isShiftDown());
        } else if (COPY.match(event) && !typing) {
            actions.copy();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void arrive(@Nullable String detail) {
        model.start();
        if (detail != null) {
            model.showOnly(detail);
        }
        lines.requestFocus();
    }

    @Override
    public void readNow() {
        model.readAgain();
    }

    @Override
    public void search() {
        search.focus();
    }

    @Override
    public void close() {
        model.stop();
    }
}
