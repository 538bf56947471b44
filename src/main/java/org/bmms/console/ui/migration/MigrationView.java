package org.bmms.console.ui.migration;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.migration.Goal;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.control.ChoiceCard;
import org.bmms.console.ui.control.Columns;
import org.bmms.console.ui.control.DangerZone;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LetterSize;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.plan.PlanCards;
import org.bmms.console.ui.run.RunMonitor;

/** How far the migration goes, what it does, and where it begins. */
public final class MigrationView extends VBox {
    /** Below this width, in sizes of the font, cards stand below each other. */
    private static final double BESIDE = 62;
    /** Below this height everything scrolls, also where the migration begins. */
    private static final double DOCKED = 40;

    private final MigrationViewModel model;
    private final RunMonitor runs;
    private final Runnable backup;
    private final Words words;
    private final Columns choiceCards = new Columns();
    private final VBox found = new VBox();
    private final VBox scrolled = new VBox();
    private final DangerZone begin;
    private final LetterSize letters = new LetterSize(this::arrange);
    private final ScrollPane scroll = new ScrollPane(scrolled);
    private final List<Node> choices;

    /**
     * The choice.
     *
     * @param backup closes it and leads to where a backup is made
     */
    public MigrationView(MigrationViewModel model, RunMonitor runs, Profile profile, Runnable backup, Words words) {
        this.model = model;
        this.runs = runs;
        this.backup = backup;
        this.words = words;
        this.choices = choices();
        this.begin = new DangerZone(
                profile, words.of("ui-migration.danger"), words.of("ui-migration.do"), model::begin, words);
        begin.consequence().set(words.of("ui-migration.consequence"));
        begin.setMinHeight(USE_PREF_SIZE);
        choiceCards.setMinHeight(USE_PREF_SIZE);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("card-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Stream.of(found, scrolled, this).forEach(box -> box.getStyleClass().add("dialog-cards"));
        widthProperty().addListener((property, before, now) -> arrange());
        heightProperty().addListener((property, before, now) -> arrange());
        model.plan().addListener((property, before, now) -> show());
        model.refusal().addListener((property, before, now) -> show());
        runs.failure().addListener((property, before, now) -> show());
        arrange();
        show();
    }

    private List<Node> choices() {
        ToggleGroup group = new ToggleGroup();
        return Stream.of(Goal.REQUIRED, Goal.NULLABLE)
                .<Node>map(goal -> {
                    String key = "ui-migration.goal." + goal;
                    ChoiceCard card =
                            new ChoiceCard(words.of(key), words.of(key + ".what"), words.of(key + ".means"), group);
                    card.button().setSelected(goal == model.goal().get());
                    card.button().selectedProperty().addListener((property, before, now) -> choose(now, goal));
                    return card;
                })
                .toList();
    }

    /** What was typed for one way does not count for the other. */
    private void choose(boolean selected, Goal goal) {
        if (selected) {
            begin.typed().set("");
            model.goal().set(goal);
        }
    }

    private void arrange() {
        choiceCards.arrange(choices, getWidth() >= BESIDE * letters.em() ? 2 : 1, List.of());
        boolean docked = getHeight() >= DOCKED * letters.em();
        set(scrolled, docked ? List.of(choiceCards, found) : List.of(choiceCards, found, begin));
        set(this, docked ? List.of(scroll, begin, letters) : List.of(scroll, letters));
    }

    private static void set(VBox box, List<? extends Node> children) {
        if (!box.getChildren().equals(children)) {
            box.getChildren().setAll(children);
        }
    }

    private void show() {
        found.getChildren().clear();
        Failure stopped = runs.failure().get();
        if (stopped != null && model.begun() != null && !model.isUnderWay()) {
            found.getChildren().add(new FailureCard(stopped, words));
        }
        Failure refused = model.refusal().get();
        Plan plan = model.plan().get();
        if (refused != null) {
            found.getChildren().add(refused(refused));
        } else if (plan == null) {
            found.getChildren().add(new LoadingBars(4, words.of("ui-migration.planning")));
        } else {
            found.getChildren().addAll(PlanCards.of(plan, words));
        }
        begin.open().set(model.isReady());
    }

    private VBox refused(Failure why) {
        Button again = new Button(words.of("ui-migration.again"), new IconView(Icon.REFRESH));
        again.setOnAction(event -> model.replan());
        VBox card = new VBox(new FailureCard(why, words));
        card.getStyleClass().add("dialog-cards");
        if (model.lacksBackup()) {
            Button take = new Button(words.of("ui-migration.backup"));
            take.getStyleClass().add("accent");
            take.setOnAction(event -> backup.run());
            card.getChildren().add(buttons(take, again));
        } else {
            card.getChildren().add(buttons(again));
        }
        return card;
    }

    private static FlowPane buttons(Button... buttons) {
        FlowPane row = new FlowPane(buttons);
        row.getStyleClass().add("detail-buttons");
        return row;
    }
}
