package org.bmms.console.ui.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.Gradually;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.PageHead;
import org.bmms.console.ui.control.PathOfPhases;
import org.bmms.console.ui.control.Split;
import org.bmms.console.ui.control.StatusTile;
import org.bmms.console.ui.control.TileRow;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;

/** The overview. */
public final class OverviewView extends ScrollPane implements ScreenContent {
    private final OverviewViewModel model;
    private final ReportViewModel report;
    private final PageHead head;
    private final Words words;
    private final List<Node> exercises;
    private final VBox page = new VBox();
    private final Gradually parts = new Gradually(page);

    /**
     * The overview.
     *
     * @param report writes the report of the whole deployment
     * @param exercises what there is to practise, below its title
     */
    public OverviewView(OverviewViewModel model, ReportViewModel report, List<Node> exercises, Shell shell) {
        this.model = model;
        this.report = report;
        this.exercises = List.copyOf(exercises);
        this.words = shell.words();
        this.head = head(new ReportMenu(report, shell));
        page.getStyleClass().add("page");
        setContent(page);
        setFitToWidth(true);
        getStyleClass().add("screen");
        model.overview().addListener((property, before, now) -> show());
        model.environment().failure().addListener((property, before, now) -> show());
        report.failure().addListener((property, before, now) -> show());
        show();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void readNow() {
        model.readNow();
    }

    private void show() {
        Overview now = model.overview().getValue();
        Failure failure = model.environment().failure().get();
        List<Supplier<? extends Node>> shown = new ArrayList<>();
        head.sentence().set(now == null ? words.of("ui.overview.reading") : sentence(now));
        shown.add(() -> head);
        exercises.forEach(exercise -> shown.add(() -> exercise));
        Stream.of(Optional.ofNullable(report.failure().get()), Optional.ofNullable(failure))
                .flatMap(Optional::stream)
                .forEach(why -> shown.add(() -> new FailureCard(why, words)));
        if (now != null) {
            shown.addAll(List.of(
                    () -> path(now),
                    () -> decision(now),
                    () -> tiles(now),
                    () -> new RecentRuns(now.runs(), now.downtimes(), model::showRuns, words)));
        } else if (failure == null) {
            shown.add(() -> new LoadingBars(3, words.of("ui.overview.reading")));
        }
        parts.show(shown);
        page.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("stale"), failure != null);
    }

    /** Made once, so that a menu that is open and the focus stay where they are when something newer is known. */
    private PageHead head(ReportMenu menu) {
        Button read = new Button(words.of("ui.overview.read"), new IconView(Icon.REFRESH));
        read.disableProperty().bind(model.environment().reading());
        read.setOnAction(event -> model.readNow());
        return new PageHead(words.of("ui.overview.title"), List.of(read, menu));
    }

    private String sentence(Overview now) {
        if (now.position() == null) {
            return words.of("ui.overview.unknown", now.readAt());
        }
        return words.of(
                "ui.overview.position",
                now.position().phase().number(),
                now.path().size(),
                now.position().why(),
                now.readAt());
    }

    private Node path(Overview now) {
        List<PathOfPhases.Stop> stops = now.path().stream()
                .map(stand -> new PathOfPhases.Stop(
                        stand.phase().number(),
                        stand.state().name().toLowerCase(java.util.Locale.ROOT),
                        words.of("ui.phase." + stand.phase().name().toLowerCase(java.util.Locale.ROOT)),
                        stand.details().stream().map(words::of).toList(),
                        words.of("ui.stand." + stand.state().name().toLowerCase(java.util.Locale.ROOT))))
                .toList();
        PathOfPhases path = new PathOfPhases(stops);
        path.getStyleClass().add("card");
        return path;
    }

    /** The next step beside window and mode; below each other where the screen is narrow. */
    private Node decision(Overview now) {
        VBox aside = new VBox();
        aside.getStyleClass().add("aside");
        if (!now.isBeforeSwitch()) {
            aside.getChildren().add(new RolloutCard(now.rollout(), model::showOrganizations, words));
        } else if (now.position() != null && now.position().window() != null) {
            aside.getChildren().add(new WindowCard(now.position().window(), words));
        }
        ModeCard mode = new ModeCard(now, words);
        VBox.setVgrow(mode, Priority.ALWAYS);
        aside.getChildren().add(mode);
        NextStepCard next = new NextStepCard(now.next(), model::go, words);
        return new Split(next, aside);
    }

    private Node tiles(Overview now) {
        return new TileRow(now.tiles().stream()
                .map(tile -> new StatusTile(
                        tile.icon(),
                        words.of(tile.title()),
                        tile.mark(),
                        words.of(tile.word()),
                        words.of(tile.value()),
                        tile.details().stream().map(words::of).toList(),
                        tile.trend()))
                .toList());
    }
}
