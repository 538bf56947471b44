package org.bmms.console.ui.activation;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.ui.control.DifferenceView;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.plan.PlanCards;

/** A plan in full: its steps beside what they rest on, what changes, and the way back. */
final class PlanView extends GridPane {
    /** Below this width, in sizes of the title's font, the facts stand below the steps. */
    private static final double BESIDE = 70;

    private static final double STEPS = 52;

    private final ReviewPicture picture;
    private final Words words;
    private final VBox steps;
    private final VBox facts;
    private final Label title = new Label();
    private final GridPane tiles = new GridPane();
    private boolean beside;

    PlanView(ReviewPicture picture, Words words) {
        this.picture = picture;
        this.words = words;
        getStyleClass().add("plan");
        steps = steps();
        facts = new VBox();
        facts.getStyleClass().add("plan-facts");
        PlanCards.warnings(picture.plan(), words).ifPresent(facts.getChildren()::add);
        tiles();
        facts.getChildren().add(tiles);
        picture.files().forEach(file -> facts.getChildren().add(difference(file)));
        facts.getChildren().add(PlanCards.wayBack(picture.back(), words));
        // Where letters are large, a part wraps rather than leave the window.
        steps.setMinWidth(0);
        facts.setMinWidth(0);
        getChildren().addAll(steps, facts);
        arrange(true);
        widthProperty()
                .addListener((property, before, now) ->
                        arrange(now.doubleValue() >= BESIDE * title.getFont().getSize()));
    }

    ReviewPicture picture() {
        return picture;
    }

    private void arrange(boolean now) {
        if (now == beside) {
            return;
        }
        beside = now;
        getColumnConstraints().clear();
        for (double share : now ? List.of(STEPS, 100 - STEPS) : List.of(100.0)) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            getColumnConstraints().add(column);
        }
        setConstraints(steps, 0, 0);
        setConstraints(facts, now ? 1 : 0, now ? 0 : 1);
        arrangeTiles(now ? tiles.getChildren().size() : 1);
    }

    private void arrangeTiles(int columns) {
        tiles.getColumnConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints equal = new ColumnConstraints();
            equal.setPercentWidth(100.0 / columns);
            tiles.getColumnConstraints().add(equal);
        }
        for (int i = 0; i < tiles.getChildren().size(); i++) {
            setConstraints(tiles.getChildren().get(i), i % columns, i / columns);
        }
    }

    private VBox steps() {
        title.setText(words.of("ui-plan.steps", picture.steps().size() + 1));
        VBox list = PlanCards.steps(title, picture.steps(), words);
        list.getChildren().add(decision());
        return list;
    }

    /** The operator's own step, which the plan leaves to the operator. */
    private HBox decision() {
        Label number = new Label(Integer.toString(picture.steps().size() + 1));
        number.getStyleClass().addAll("mono", "review-number");
        VBox what = new VBox(
                words.label(Message.of("ui-activation.review.decision"), "review-intent"),
                words.label(
                        Message.of(
                                picture.isGuarded()
                                        ? "ui-activation.review.decision-guarded"
                                        : "ui-activation.review.decision-unguarded"),
                        "detail",
                        "second"));
        what.getStyleClass().add("review-what");
        HBox.setHgrow(what, Priority.ALWAYS);
        Label you = new Label(words.of("ui-activation.review.you"), new IconView(Icon.HAND));
        you.getStyleClass().addAll("touch", "reads");
        you.setMinWidth(Region.USE_PREF_SIZE);
        Label limit = new Label(
                picture.isGuarded()
                        ? words.of("ui-plan.limit", picture.guardSeconds())
                        : words.of("ui-activation.review.no-limit"));
        limit.getStyleClass().addAll("mono", "review-limit");
        HBox row = new HBox(number, what, you, limit);
        row.getStyleClass().add("review-row");
        return row;
    }

    private void tiles() {
        tiles.getStyleClass().add("fact-tiles");
        FactTile downtime = new FactTile(
                Icon.TIMER,
                Message.of("ui-activation.fact.downtime"),
                DowntimeWords.figure(picture),
                DowntimeWords.source(picture),
                "plain",
                words);
        FactTile guard = picture.isGuarded()
                ? new FactTile(
                        Icon.CLOCK,
                        Message.of("ui-activation.fact.guard"),
                        Message.of("ui-activation.fact.guard.seconds", picture.guardSeconds()),
                        Message.of("ui-activation.fact.guard.what"),
                        "plain",
                        words)
                : new FactTile(
                        Icon.CLOCK,
                        Message.of("ui-activation.fact.guard"),
                        Message.of("ui-activation.fact.guard.none"),
                        Message.of("ui-activation.fact.guard.none-what"),
                        "attention",
                        words);
        FactTile backup = new FactTile(
                Icon.DATABASE,
                Message.of("ui-activation.fact.backup"),
                Message.of("ui-activation.fact.backup.rehearsed"),
                Message.of("ui-activation.fact.backup.what", picture.backup()),
                "plain",
                words);
        tiles.getChildren().addAll(downtime, guard, backup);
        tiles.getChildren().forEach(tile -> ((Region) tile).setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE));
    }

    private VBox difference(PlannedAction.FileChange file) {
        Label title = new Label(words.of("ui-activation.difference.title", file.path()));
        long changes = file.difference().stream()
                .filter(line -> line.kind() == DifferenceLine.Kind.ADDED)
                .count();
        VBox card = new VBox(
                PlanCards.head(title, Message.of("ui-activation.difference.changes", changes, file.host()), words),
                new DifferenceView(file.difference(), words));
        card.getStyleClass().addAll("card", "list-card");
        return card;
    }
}
