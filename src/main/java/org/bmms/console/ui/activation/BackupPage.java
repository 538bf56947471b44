package org.bmms.console.ui.activation;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.Gate.Verdict;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.EmptyState;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.run.RunPicture;
import org.bmms.console.ui.run.StepListView;
import org.jspecify.annotations.Nullable;

/** The third stop: the backup that one can go back to, proven by restoring it beside the live database. */
final class BackupPage extends ScrollPane implements WizardPage {
    private final BackupViewModel model;
    private final PreflightViewModel preflight;
    private final RunMonitor runs;
    private final Words words;
    private final VBox page = new VBox();
    private final StepListView steps;
    private final BackupRunActions actions;
    private final Button again;
    private boolean showsSteps;

    BackupPage(BackupViewModel model, PreflightViewModel preflight, RunMonitor runs, Words words) {
        this.model = model;
        this.preflight = preflight;
        this.runs = runs;
        this.words = words;
        steps = new StepListView(runs, words);
        actions = new BackupRunActions(runs, words);
        again = new Button(words.of("ui-activation.backup.again"), new IconView(Icon.REFRESH));
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.disableProperty().bind(model.reading());
        again.setOnAction(event -> {
            model.read();
            preflight.check(CheckPart.BACKUP);
        });
        page.getStyleClass().add("wizard-page");
        setContent(page);
        setFitToWidth(true);
        WizardScroll.keepEdge(this, page);
        getStyleClass().add("wizard-scroll");
        model.picture().addListener((property, before, now) -> show());
        model.failure().addListener((property, before, now) -> show());
        model.planning().addListener((property, before, now) -> show());
        preflight.picture().addListener((property, before, now) -> show());
        runs.picture().addListener((property, before, now) -> followed(now));
        runs.failure().addListener((property, before, now) -> show());
        show();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<Button> buttons() {
        return List.of(again);
    }

    /** The steps show themselves; only whether they are there is decided here. */
    private void followed(@Nullable RunPicture run) {
        actions.show(run);
        if (showsSteps != BackupViewModel.isBackup(run) || !model.isUnderWay()) {
            show();
        }
    }

    private void show() {
        page.getChildren().clear();
        Failure failure = model.failure().get();
        if (failure != null) {
            page.getChildren().add(new FailureCard(failure, words));
        }
        page.getChildren().add(gate());
        showsSteps = BackupViewModel.isBackup(runs.picture().get());
        if (showsSteps) {
            Failure refused = runs.failure().get();
            if (refused != null) {
                page.getChildren().add(new FailureCard(refused, words));
            }
            page.getChildren().addAll(actions, steps);
        }
        page.getChildren().add(list());
    }

    private VBox gate() {
        Gate gate = preflight.picture().get().backup();
        Mark mark = model.isUnderWay()
                ? Mark.RUNNING
                : gate == null ? Mark.UNKNOWN : gate.verdict() == Verdict.PASSED ? Mark.GOOD : Mark.ATTENTION;
        Label title = words.label(title(gate), "card-title", "mark", mark.styleClass());
        title.setGraphic(new IconView(mark.icon()));
        VBox card = new VBox(title);
        if (gate != null) {
            card.getChildren().add(words.label(gate.found()));
        }
        card.getChildren().add(words.label(Message.of("ui-activation.backup.what"), "second"));
        card.getChildren().add(buttons(gate != null && gate.verdict() == Verdict.PASSED));
        card.getStyleClass().addAll("card", "backup-card");
        return card;
    }

    private Message title(@Nullable Gate gate) {
        if (model.isUnderWay()) {
            return Message.of("ui-activation.backup.under-way");
        }
        if (gate == null) {
            return Message.of("ui-activation.backup.unknown");
        }
        return Message.of(
                gate.verdict() == Verdict.PASSED ? "ui-activation.backup.good" : "ui-activation.backup.needed");
    }

    private FlowPane buttons(boolean good) {
        boolean closed = model.isUnderWay() || runs.isInHand();
        Button backUp = new Button(words.of("ui-activation.backup.begin"), new IconView(Icon.DATABASE));
        if (!good) {
            backUp.getStyleClass().add("accent");
        }
        backUp.setDisable(closed);
        backUp.setOnAction(event -> model.backUp());
        FlowPane buttons = new FlowPane(backUp);
        buttons.getStyleClass().add("detail-buttons");
        Optional<Backup> newest = Optional.ofNullable(model.picture().get()).flatMap(BackupPicture::worthARehearsal);
        newest.ifPresent(backup -> {
            Button rehearse = new Button(words.of("ui-activation.backup.rehearse", backup.id()));
            // The id has an underscore, which is no hint at a key.
            rehearse.setMnemonicParsing(false);
            rehearse.setDisable(closed);
            rehearse.setOnAction(event -> model.rehearse(backup));
            buttons.getChildren().add(rehearse);
        });
        return buttons;
    }

    private Node list() {
        BackupPicture picture = model.picture().get();
        if (picture == null) {
            return model.failure().get() == null
                    ? new LoadingBars(1, words.of("ui-activation.backup.reading"))
                    : new Region();
        }
        Label title = new Label(words.of("ui-activation.backup.list"));
        title.getStyleClass().add("card-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label read = new Label(words.of("ui-activation.read-at", picture.readAt()));
        read.getStyleClass().addAll("detail", "second");
        HBox head = new HBox(title, between, read);
        head.getStyleClass().add("list-head");
        VBox list = new VBox(head);
        picture.shown().forEach(backup -> list.getChildren().add(new BackupRow(backup, picture.age(backup), words)));
        if (picture.backups().isEmpty()) {
            list.getChildren().add(new EmptyState(Icon.DATABASE, Message.of("ui-activation.backup.none"), null, words));
        }
        list.getStyleClass().addAll("card", "list-card");
        return list;
    }
}
