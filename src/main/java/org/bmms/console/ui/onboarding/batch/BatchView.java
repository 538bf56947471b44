package org.bmms.console.ui.onboarding.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.control.DangerZone;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.Foreign;
import org.bmms.console.ui.control.GoingOn;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.onboarding.batch.BatchStage.Looking;
import org.bmms.console.ui.onboarding.batch.BatchStage.Nothing;
import org.bmms.console.ui.onboarding.batch.BatchStage.Over;
import org.bmms.console.ui.onboarding.batch.BatchStage.Preview;
import org.bmms.console.ui.onboarding.batch.BatchStage.Refused;
import org.bmms.console.ui.onboarding.batch.BatchStage.Storing;

/** Many organisations from one file: chosen, looked at, confirmed, carried out, and what became of each. */
public final class BatchView extends ScrollPane implements ScreenContent {
    private static final String CSV = "csv";

    private final BatchViewModel model;
    private final Shell shell;
    private final Words words;
    private final VBox page = new VBox();
    private final BatchList list;
    private final DangerZone danger;
    private final BatchChoices choices;
    private final HandOutCard handOut;

    BatchView(BatchViewModel model, Profile profile, Shell shell) {
        this.model = model;
        this.shell = shell;
        this.words = shell.words();
        this.list = new BatchList(model, words);
        this.choices = new BatchChoices(model, words);
        this.handOut = new HandOutCard(model, shell);
        this.danger = new DangerZone(
                profile, words.of("ui-batch.danger.title"), words.of("ui-batch.danger.begin"), model::begin, words);
        danger.setMinHeight(Region.USE_PREF_SIZE);
        setFitToWidth(true);
        setFitToHeight(true);
        getStyleClass().addAll("screen", "batch");
        page.getStyleClass().addAll("page", "batch-page");
        setContent(page);
        model.stage().subscribe(this::show);
        model.failure()
                .addListener((property, before, now) -> show(model.stage().get()));
        model.secrets()
                .addListener((property, before, now) -> show(model.stage().get()));
        model.transactions().addListener((property, before, now) -> showDanger());
    }

    /** The batches of an open environment. */
    public static BatchView of(ScreenContext context) {
        return new BatchView(
                new BatchViewModel(
                        new SessionBatch(context.session()), context.shell().work()),
                context.environment().profile(),
                context.shell());
    }

    private void show(BatchStage stage) {
        List<Node> parts = new ArrayList<>();
        Failure failure = model.failure().get();
        if (failure != null) {
            parts.add(card(failure));
        }
        if (model.secrets().get() > 0) {
            handOut.show();
            parts.add(handOut);
        }
        switch (stage) {
            case Nothing() -> parts.add(new StartCard(chooseButton(), templateButton(), words));
            case Looking looking -> parts.add(new GoingOn(looking.item(), "ui-batch.stop.look", model::stop, words));
            case Refused(BatchOrder order, Failure why) -> {
                parts.add(head(order, List.of(again(), chooseButton(), templateButton())));
                parts.add(card(why));
            }
            case Preview preview -> preview(parts, preview);
            case Storing storing -> {
                parts.add(head(storing.preview().order(), List.of()));
                parts.add(new GoingOn(
                        storing.item(),
                        "ui-batch.stop." + storing.transactions().name(),
                        model::stop,
                        words));
                parts.add(list);
            }
            case Over over -> {
                parts.add(new EndCard(over, endButtons(over), words));
                over.result().unsure().ifPresent(unsure -> parts.add(card(Foreign.in(unsure))));
                parts.add(figures(over.rows()));
                parts.add(list);
            }
        }
        page.getChildren().setAll(parts);
        page.getChildren().forEach(part -> {
            if (part != list && part instanceof Region region) {
                region.setMinHeight(Region.USE_PREF_SIZE);
            }
        });
        setVvalue(0);
    }

    private void preview(List<Node> parts, Preview preview) {
        parts.add(head(preview.order(), List.of(again(), chooseButton())));
        if (preview.looked().runUnderWay()) {
            parts.add(note("ui-batch.run-under-way"));
        }
        parts.add(figures(preview.rows()));
        choices.show(preview.rows().hasQuestions());
        parts.add(choices);
        parts.add(list);
        danger.typed().set("");
        showDanger();
        parts.add(danger);
    }

    private void showDanger() {
        if (model.stage().get() instanceof Preview preview) {
            Message obstacle = model.obstacle();
            danger.open().set(obstacle == null);
            danger.consequence().set(words.of(obstacle == null ? model.consequence(preview) : obstacle));
        }
    }

    private HBox head(BatchOrder order, List<Button> buttons) {
        Label name = new Label(Foreign.line(order.name()));
        name.getStyleClass().add("card-title");
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(name);
        head.getStyleClass().add("row");
        head.getChildren().addAll(buttons);
        return head;
    }

    private BatchFigures figures(BatchRows rows) {
        return new BatchFigures(rows, model, words);
    }

    private Label note(String key) {
        Label note = words.label(Message.of(key), "mark", Mark.ATTENTION.styleClass());
        note.setGraphic(new IconView(Mark.ATTENTION.icon()));
        return note;
    }

    private FailureCard card(Failure failure) {
        return new FailureCard(failure, words);
    }

    private List<Button> endButtons(Over over) {
        List<Button> buttons = new ArrayList<>();
        long left = over.rows().trouble();
        if (left > 0) {
            Button retry = button("ui-batch.retry", Icon.REFRESH, model::retry);
            retry.setText(words.of("ui-batch.retry", left));
            buttons.add(retry);
        }
        buttons.add(button(
                "ui-batch.save-result",
                Icon.EXPORT,
                () -> shell.dialogs()
                        .fileToWrite("result-" + over.preview().order().name())
                        .ifPresent(file -> model.saveResult(
                                file, words.forReports().texts(), saved -> say("ui-batch.saved", saved)))));
        buttons.add(button("ui-batch.other-file", Icon.PLUS, model::leaveFile));
        return buttons;
    }

    private Button again() {
        return button("ui-batch.again", Icon.REFRESH, model::lookAgain);
    }

    private Button chooseButton() {
        Button choose = button(
                "ui-batch.choose",
                Icon.PLUS,
                () -> shell.dialogs().fileToRead(CSV).ifPresent(model::choose));
        choose.getStyleClass().add(model.stage().get() instanceof Nothing ? "accent" : "plain");
        return choose;
    }

    private Button templateButton() {
        return button(
                "ui-batch.save-template",
                Icon.EXPORT,
                () -> shell.dialogs()
                        .fileToWrite(words.of("ui-batch.template-name"))
                        .ifPresent(file -> model.saveTemplate(file, saved -> say("ui-batch.saved", saved))));
    }

    private Button button(String key, Icon icon, Runnable action) {
        Button button = new Button(words.of(key), new IconView(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void say(String key, Path file) {
        shell.notices().say(Mark.GOOD, Message.of(key, file.toString()));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void readNow() {
        model.lookAgain();
    }

    @Override
    public Optional<Message> held() {
        return model.held();
    }

    @Override
    public void close() {
        model.close();
    }
}
