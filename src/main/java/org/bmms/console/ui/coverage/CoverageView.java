package org.bmms.console.ui.coverage;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.EmptyState;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.Gradually;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.Unrolled;
import org.bmms.console.ui.control.WhileShown;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The coverage screen. */
public final class CoverageView extends StackPane implements ScreenContent {
    private static final Duration TICK = Duration.seconds(10);

    /** Below this width the panel slides over the list, in sizes of the font. */
    private static final double NARROW_EM = 76;

    /** In sizes of the font: a panel over the list is not lower than this, even if it lies over buttons then. */
    private static final double LEAST_EM = 24;

    private final CoverageViewModel model;
    private final TableViewModel table;
    private final CoverageActions actions;
    private final Words words;
    private final ObjectProperty<CoverageFilter> filter = new SimpleObjectProperty<>(CoverageFilter.none());

    private final VBox page = new VBox();
    private final VBox trouble = new VBox();
    private final SummaryCard summary;
    private final FilterBar bar;
    private final CardList list;
    private final VBox content = new VBox();
    private final Gradually parts = new Gradually(content);
    private final HBox body;
    private final TablePanel panel;
    private @Nullable Headline shown;

    /** The screen of an environment. */
    public static CoverageView of(ScreenContext context) {
        Shell shell = context.shell();
        CoverageViewModel model = new CoverageViewModel(
                new SessionCoverage(context.session()),
                context.session().profile().policy().acceptedWithoutOrganization(),
                shell.work(),
                shell.clock());
        String name = context.session().profile().name();
        return new CoverageView(
                model,
                (only, changed) -> new BackfillViewModel(
                        new SessionBackfill(
                                context.session(),
                                Optional.ofNullable(
                                                context.environment().facts().get())
                                        .map(EnvironmentFacts::fingerprint)),
                        only,
                        name,
                        shell.work(),
                        changed),
                name,
                shell);
    }

    CoverageView(CoverageViewModel model, CoverageActions.Backfills backfills, String environment, Shell shell) {
        this.model = model;
        this.words = shell.words();
        this.table = new TableViewModel(model, shell.work());
        this.actions = new CoverageActions(model, table, backfills, environment, shell);
        Node head = new CountHead(model, words).node();
        summary = new SummaryCard(words, this::showWrong);
        bar = new FilterBar(model, filter, actions, words);
        list = new CardList(table.chosen(), table::choose, bar.em(), words);
        list.setPlaceholder(nothingListed());
        panel = new TablePanel(model, table, actions, shell.notices(), words);
        Unrolled unrolled = new Unrolled(list);
        VBox listed = new VBox(bar, unrolled);
        listed.getStyleClass().add("coverage-list");
        VBox.setVgrow(unrolled, Priority.ALWAYS);
        HBox.setHgrow(listed, Priority.ALWAYS);
        listed.setMinWidth(0);
        // What cannot be squeezed without losing words scrolls instead.
        List.of(trouble, summary).forEach(part -> part.setMinHeight(USE_PREF_SIZE));
        body = new HBox(listed);
        body.getStyleClass().add("coverage-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        content.getStyleClass().add("coverage-content");
        VBox.setVgrow(content, Priority.ALWAYS);
        page.getChildren().addAll(head, trouble, content);
        page.getStyleClass().addAll("page", "wide");
        StackPane middle = new StackPane(page);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("screen");
        getChildren().add(scroll);
        getStyleClass().add("coverage");
        setAlignment(panel, Pos.CENTER_RIGHT);
        follow();
        WhileShown.every(TICK, this, model::tick);
    }

    private void follow() {
        model.coverage().addListener((property, before, now) -> show());
        model.failure().addListener((property, before, now) -> show());
        model.trend().addListener((property, before, now) -> showTrend());
        model.historyFailure().addListener((property, before, now) -> showTrend());
        filter.addListener((property, before, now) -> showList());
        table.chosen().addListener((property, before, now) -> arrange());
        widthProperty().addListener((property, before, now) -> arrange());
        bar.em().addListener((property, before, now) -> arrange());
        heightProperty().addListener((property, before, now) -> leaveTheBarFree());
        bar.localToSceneTransformProperty().addListener((property, before, now) -> leaveTheBarFree());
        bar.heightProperty().addListener((property, before, now) -> leaveTheBarFree());
        // Before the list, which keeps this key for itself.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && table.chosen().get() != null) {
                actions.close();
                list.requestFocus();
                event.consume();
            }
        });
        showTrend();
        show();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void arrive(@Nullable String detail) {
        model.arrive();
        if (detail != null) {
            filter.set(CoverageFilter.none());
            table.choose(detail);
            list.reveal(detail);
        }
    }

    @Override
    public void leave() {
        model.leave();
    }

    @Override
    public void close() {
        leave();
    }

    @Override
    public void readNow() {
        model.count();
    }

    @Override
    public void search() {
        bar.search();
    }

    /** What it binds to; other places of the window show its summary. */
    public CoverageViewModel model() {
        return model;
    }

    private void show() {
        Failure failure = model.failure().get();
        trouble.getChildren().clear();
        if (failure != null) {
            trouble.getChildren().add(new FailureCard(failure, words));
        }
        trouble.setManaged(failure != null);
        Coverage now = model.coverage().get();
        if (now == null) {
            content.getChildren().clear();
            if (failure == null) {
                content.getChildren().add(new LoadingBars(3, words.of("ui-coverage.work.counting")));
            }
            return;
        }
        if (now.groups().isEmpty()) {
            content.getChildren().setAll(new EmptyState(Icon.GAUGE, Message.of("ui-coverage.nothing"), null, words));
            return;
        }
        if (!content.getChildren().contains(summary)) {
            parts.show(List.of(() -> summary, () -> body));
        }
        if (!now.headline().equals(shown)) {
            shown = now.headline();
            summary.show(now.headline());
        }
        bar.show(now);
        showList();
    }

    private void showList() {
        Coverage now = model.coverage().get();
        if (now != null) {
            list.show(filter.get().of(now.groups()));
        }
    }

    private void showTrend() {
        summary.showTrend(model.trend().get(), model.historyFailure().get());
    }

    private void showWrong() {
        Coverage now = model.coverage().get();
        if (now != null) {
            actions.wrong(now.headline().mismatches());
        }
    }

    private Node nothingListed() {
        Button all = new Button(words.of("ui-coverage.filter.all"));
        all.setOnAction(event -> filter.set(CoverageFilter.none()));
        return new EmptyState(Icon.SEARCH, Message.of("ui-coverage.filter.nothing"), all, words);
    }

    /** Beside the list where there is room, else over it. */
    private void arrange() {
        boolean narrow = getWidth() < NARROW_EM * bar.em().get();
        summary.narrow(narrow);
        boolean open = table.chosen().get() != null;
        getChildren().remove(panel);
        body.getChildren().remove(panel);
        panel.getStyleClass().remove("floating");
        if (open && narrow) {
            panel.getStyleClass().add("floating");
            getChildren().add(panel);
            leaveTheBarFree();
        } else if (open) {
            body.getChildren().add(panel);
        }
    }

    /** What can be done with the whole list stays in reach beside a panel that lies over it. */
    private void leaveTheBarFree() {
        if (getChildren().contains(panel)) {
            double em = bar.em().get();
            double below = sceneToLocal(bar.localToScene(bar.getLayoutBounds())).getMaxY() + em / 2;
            double top = Math.max(em, Math.min(below, getHeight() - LEAST_EM * em));
            setMargin(panel, new Insets(top, em, em, em));
        }
    }
}
