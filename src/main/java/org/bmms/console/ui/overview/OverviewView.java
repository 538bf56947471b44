package org.bmms.console.ui.overview;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.PathOfPhases;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.StatusTile;
import org.bmms.console.ui.control.TileRow;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The overview. */
public final class OverviewView extends ScrollPane {
    private final OverviewViewModel model;
    private final Words words;
    private final VBox page = new VBox();

    public OverviewView(OverviewViewModel model, Words words) {
        this.model = model;
        this.words = words;
        page.getStyleClass().add("page");
        setContent(page);
        setFitToWidth(true);
        getStyleClass().add("screen");
        model.overview().addListener((property, before, now) -> show());
        model.environment().failure().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        Overview now = model.overview().getValue();
        Failure failure = model.environment().failure().get();
        page.getChildren().setAll(head(now));
        if (failure != null) {
            page.getChildren().add(new FailureCard(failure, words));
        }
        if (now == null) {
            if (failure == null) {
                page.getChildren().add(loading());
            }
            return;
        }
        page.getChildren().addAll(path(now), modeCard(now), tiles(now), runs(now));
        page.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("stale"), failure != null);
    }

    private Node head(@Nullable Overview now) {
        Label title = new Label(words.of("ui.overview.title"));
        title.getStyleClass().add("page-title");
        Label why = new Label(now == null ? words.of("ui.overview.reading") : sentence(now));
        why.setWrapText(true);
        why.getStyleClass().add("second");
        HBox.setHgrow(why, Priority.ALWAYS);
        why.setMaxWidth(Double.MAX_VALUE);
        Button read = new Button(words.of("ui.overview.read"), new IconView(Icon.REFRESH));
        read.disableProperty().bind(model.environment().reading());
        read.setOnAction(event -> model.readNow());
        read.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, why, read);
        head.getStyleClass().add("page-head");
        return head;
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

    private Node loading() {
        VBox bars = new VBox();
        bars.getStyleClass().add("loading");
        for (int i = 0; i < 3; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("card");
            bars.getChildren().add(bar);
        }
        return bars;
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

    private Node modeCard(Overview now) {
        Label title = new Label(words.of("ui.mode.title"));
        title.getStyleClass().add("card-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(
                title,
                between,
                switch (now.agreement()) {
                    case AGREE -> new Pill(Mark.GOOD, words.of("ui.mode.agree"));
                    case DISAGREE -> new Pill(Mark.ATTENTION, words.of("ui.mode.disagree"));
                    case UNKNOWN -> new Pill(Mark.UNKNOWN, words.of("ui.mode.unknown"));
                });
        head.getStyleClass().add("row");
        VBox card = new VBox(
                head,
                row("ui.mode.file", now.modeInFile().map(Mode::name).orElse(words.of("ui.word.unknown"))),
                row("ui.mode.effect", now.modeInEffect().map(Mode::name).orElse(words.of("ui.word.unknown"))));
        now.findings().forEach(finding -> {
            Label line = new Label(words.of(finding.what()), new IconView(Mark.ATTENTION.icon()));
            line.setWrapText(true);
            line.getStyleClass().addAll("mark", Mark.ATTENTION.styleClass());
            card.getChildren().add(line);
        });
        card.getStyleClass().addAll("card", "rows");
        return card;
    }

    private Node row(String key, String value) {
        Label name = new Label(words.of(key));
        name.getStyleClass().add("second");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label token = new Label(value);
        token.getStyleClass().add("token");
        HBox row = new HBox(name, between, token);
        row.getStyleClass().add("row");
        return row;
    }

    private Node tiles(Overview now) {
        return new TileRow(now.tiles().stream()
                .map(tile -> new StatusTile(
                        tile.icon(),
                        words.of(tile.title()),
                        tile.mark(),
                        words.of(tile.word()),
                        words.of(tile.value()),
                        tile.details().stream().map(words::of).toList()))
                .toList());
    }

    private Node runs(Overview now) {
        Label title = new Label(words.of("ui.runs.title"));
        title.getStyleClass().add("card-title");
        VBox card = new VBox(title);
        card.getStyleClass().addAll("card", "rows");
        if (now.runs().isEmpty()) {
            card.getChildren().add(words.label(Message.of("ui.runs.none"), "second"));
        }
        now.runs().forEach(run -> card.getChildren().add(new RunRow(run, words)));
        return card;
    }
}
