package org.bmms.console.ui.rollback;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.control.ChoiceCard;
import org.bmms.console.ui.control.Columns;
import org.bmms.console.ui.control.DangerZone;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.LetterSize;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.run.RunMonitor;

/** The two ways back, what each does and keeps, and where it begins. */
final class ChoiceView extends VBox {
    /** Below this width, in sizes of the font, cards stand below each other. */
    private static final double BESIDE = 62;
    /** Below this height everything scrolls, also where the way begins. */
    private static final double DOCKED = 40;

    private static final List<Double> TWO_ROWS = List.of(42.0, 58.0);
    private static final List<Double> ONE_ROW = List.of(100.0);

    private final RollbackViewModel model;
    private final RunMonitor runs;
    private final Words words;
    private final List<Node> choices;
    private final List<Node> planned;
    private final List<Node> ofBackups;
    private final Columns choiceCards = new Columns();
    private final Columns cards = new Columns();
    private final VBox refusals = new VBox();
    private final VBox scrolled = new VBox();
    private final StackPane begin = new StackPane();
    private final DangerZone mode;
    private final DangerZone full;
    private final LetterSize letters = new LetterSize(this::arrange);
    private final ScrollPane scroll = new ScrollPane(scrolled);

    /**
     * The choice.
     *
     * @param lock who works on the target now, in a sentence
     */
    ChoiceView(RollbackViewModel model, RunMonitor runs, Profile profile, String lock, Words words) {
        this.model = model;
        this.runs = runs;
        this.words = words;
        this.choices = choices();
        this.planned = List.of(new StepsCard(model, words), new KeptCard(model, words));
        this.ofBackups = List.of(new BackupsCard(model, words), new LossCard(model, words));
        this.mode = new DangerZone(
                profile, words.of("ui-rollback.mode.danger"), words.of("ui-rollback.mode.do"), model::begin, words);
        this.full = new DangerZone(
                profile, words.of("ui-rollback.full.danger"), words.of("ui-rollback.full.do"), model::begin, words);
        mode.consequence().set(words.of("ui-rollback.mode.consequence") + " " + lock);
        full.consequence().set(words.of("ui-rollback.full.consequence") + " " + lock);
        refusals.getStyleClass().add("rollback-refusals");
        scrolled.getStyleClass().add("rollback-scrolled");
        VBox.setVgrow(cards, Priority.ALWAYS);
        choiceCards.setMinHeight(USE_PREF_SIZE);
        begin.setMinHeight(USE_PREF_SIZE);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("card-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("rollback-choice");
        widthProperty().addListener((property, before, now) -> arrange());
        heightProperty().addListener((property, before, now) -> arrange());
        model.way().addListener((property, before, now) -> arrange());
        model.plan().addListener((property, before, now) -> open());
        model.refusal().addListener((property, before, now) -> refuse());
        runs.failure().addListener((property, before, now) -> refuse());
        arrange();
        refuse();
    }

    private List<Node> choices() {
        ToggleGroup group = new ToggleGroup();
        ChoiceCard modeOnly = new ChoiceCard(
                words.of("ui-rollback.mode"),
                words.of(model.hasOpenRun() ? "ui-rollback.mode.open" : "ui-rollback.mode.what"),
                words.of("ui-rollback.mode.means"),
                group);
        ChoiceCard database = new ChoiceCard(
                words.of("ui-rollback.full"),
                words.of("ui-rollback.full.what"),
                words.of("ui-rollback.full.means"),
                group);
        modeOnly.button().setSelected(true);
        modeOnly.button().selectedProperty().addListener((property, before, now) -> choose(now, Way.MODE_ONLY));
        database.button().selectedProperty().addListener((property, before, now) -> choose(now, Way.FULL));
        if (model.hasOpenRun()) {
            database.close(words.of("ui-rollback.full.open"));
        }
        return List.of(modeOnly, database);
    }

    private void choose(boolean selected, Way way) {
        if (selected) {
            model.way().set(way);
        }
    }

    private void arrange() {
        boolean beside = getWidth() >= BESIDE * letters.em();
        boolean docked = getHeight() >= DOCKED * letters.em();
        boolean backups = model.way().get() == Way.FULL;
        int columns = beside ? 2 : 1;
        choiceCards.arrange(choices, columns, List.of());
        cards.arrange(
                backups ? Stream.concat(ofBackups.stream(), planned.stream()).toList() : planned,
                columns,
                !beside || !docked ? List.of() : backups ? TWO_ROWS : ONE_ROW);
        set(scrolled, docked ? List.of(choiceCards, refusals, cards) : List.of(choiceCards, refusals, cards, begin));
        set(this, docked ? List.of(scroll, begin, letters) : List.of(scroll, letters));
        open();
    }

    private static void set(VBox box, List<? extends Node> children) {
        if (!box.getChildren().equals(children)) {
            box.getChildren().setAll(children);
        }
    }

    /** What was typed for one way does not count for the other. */
    private void open() {
        DangerZone danger = model.way().get() == Way.FULL ? full : mode;
        danger.open().set(model.isReady());
        if (!begin.getChildren().contains(danger)) {
            danger.typed().set("");
            begin.getChildren().setAll(danger);
        }
    }

    private void refuse() {
        refusals.getChildren().clear();
        Stream.of(model.refusal(), runs.failure())
                .filter(why -> why.equals(model.refusal()) || (model.begun() != null && !model.isUnderWay()))
                .flatMap(why -> Stream.ofNullable(why.get()))
                .forEach(this::add);
        boolean some = !refusals.getChildren().isEmpty();
        refusals.setManaged(some);
        refusals.setVisible(some);
    }

    private void add(Failure why) {
        FailureCard card = new FailureCard(why, words);
        card.setMinHeight(USE_PREF_SIZE);
        refusals.getChildren().add(card);
    }
}
