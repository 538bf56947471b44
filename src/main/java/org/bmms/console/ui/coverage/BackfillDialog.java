package org.bmms.console.ui.coverage;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.BackfillPreview;
import org.bmms.console.coverage.BackfillResult;
import org.bmms.console.coverage.Organization;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.Notices;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.coverage.BackfillSource.Choices;
import org.bmms.console.ui.help.HelpTopic;
import org.bmms.console.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;

/** Gives rows without an organisation to one: what would be done first, then, after the name was typed, doing it. */
final class BackfillDialog {
    private static final double WIDTH = 58;
    private static final double HEIGHT = 52;

    private final BackfillViewModel model;
    private final Notices notices;
    private final Words words;
    private final ComboBox<@Nullable Organization> receiver = new ComboBox<>();
    private final VBox shown = new VBox();
    private final VBox confirm = new VBox();
    private final CheckBox inactive = new CheckBox();
    private final TextField typed = new TextField();
    private final Button start = new Button();
    private final Button stop = new Button();
    private final Button close = new Button();
    private boolean open = true;

    BackfillDialog(BackfillViewModel model, Notices notices, Words words) {
        this.model = model;
        this.notices = notices;
        this.words = words;
        receiver.setMaxWidth(Double.MAX_VALUE);
        receiver.setConverter(new Names());
        receiver.setPromptText(words.of("ui-coverage.backfill.receiver.prompt"));
        receiver.valueProperty().bindBidirectional(model.receiver());
        receiver.disableProperty()
                .bind(model.running().isNotNull().or(model.result().isNotNull()));
        inactive.setWrapText(true);
        inactive.selectedProperty().bindBidirectional(model.inactiveConfirmed());
        typed.textProperty().bindBidirectional(model.typed());
        typed.disableProperty().bind(model.running().isNotNull());
        shown.getStyleClass().add("backfill-shown");
        confirm.getStyleClass().addAll("card", "backfill-confirm");
        start.getStyleClass().add(Styles.DANGER);
        start.disableProperty().bind(model.startable().not());
        start.setOnAction(event -> model.start());
        stop.setText(words.of("ui-coverage.backfill.stop"));
        stop.setOnAction(event -> model.stop());
        stop.visibleProperty().bind(model.running().isNotNull());
        stop.managedProperty().bind(stop.visibleProperty());
        close.setText(words.of("ui-coverage.close"));
        Runnable show = this::show;
        model.choices().subscribe(found -> {
            if (found != null) {
                receiver.getItems().setAll(found.organizations());
                receiver.setValue(model.receiver().get());
            }
            show.run();
        });
        model.receiver().subscribe(show);
        model.preview().subscribe(show);
        model.running().subscribe(show);
        model.failure().subscribe(show);
        model.result().subscribe(this::ended);
    }

    /** Opens it. */
    void open(Dialogs dialogs) {
        Label what = words.label(Message.of("ui-coverage.backfill.what"), "second");
        what.setMinHeight(Region.USE_PREF_SIZE);
        Label name = new Label(words.of("ui-coverage.backfill.receiver"));
        name.setLabelFor(receiver);
        name.getStyleClass().add("strong");
        VBox choice = new VBox(name, receiver);
        choice.getStyleClass().add("backfill-choice");
        List.of(choice, confirm).forEach(part -> part.setMinHeight(Region.USE_PREF_SIZE));
        VBox.setVgrow(shown, Priority.ALWAYS);
        VBox body = new VBox(what, choice, shown, confirm);
        body.getStyleClass().addAll("rows", "backfill");
        HelpTopic.BACKFILL.mark(body);
        Dialogs.Opened opened = dialogs.open(new DialogContent(
                words.of("ui-coverage.backfill.title"), body, List.of(close, stop, start), close, WIDTH, HEIGHT));
        close.setOnAction(event -> {
            open = false;
            opened.close();
        });
    }

    /** Who closed the dialog meanwhile hears of the end all the same. */
    private void ended(@Nullable BackfillResult result) {
        show();
        if (result != null && !open) {
            notices.say(BackfillWords.mark(result), BackfillWords.end(result));
        }
    }

    private void show() {
        BackfillPreview preview = model.preview().get();
        BackfillResult result = model.result().get();
        WorkItem running = model.running().get();
        Failure failure = model.failure().get();
        shown.getChildren().clear();
        if (failure != null) {
            shown.getChildren().add(new FailureCard(failure, words));
        }
        BackfillWords said = new BackfillWords(words);
        if (result != null) {
            shown.getChildren().addAll(said.result(result));
        } else if (running != null && preview != null) {
            shown.getChildren().addAll(said.progress(running, preview));
        } else if (preview != null) {
            Choices choices = model.choices().get();
            if (choices != null && choices.runUnderWay()) {
                shown.getChildren().add(said.warning());
            }
            shown.getChildren().addAll(said.preview(preview));
        } else if (failure == null
                && (model.receiver().get() != null || model.choices().get() == null)) {
            shown.getChildren().add(new LoadingBars(2, words.of("ui-coverage.work.preview")));
        }
        boolean asked = preview != null && preview.rows() > 0 && running == null && result == null;
        confirm.setVisible(asked);
        confirm.setManaged(asked);
        start.setVisible(asked);
        start.setManaged(asked);
        if (asked) {
            start.setText(words.of(
                    "ui-coverage.backfill.start",
                    preview.rows(),
                    preview.organization().code()));
            confirm.getChildren().setAll(confirmation(preview));
        }
    }

    private List<Node> confirmation(BackfillPreview preview) {
        Label warning = new Label(words.of("ui-coverage.backfill.no-way-back"));
        warning.setWrapText(true);
        Label ask = new Label(words.of("ui-coverage.backfill.type", model.environment()));
        ask.setWrapText(true);
        ask.setLabelFor(typed);
        ask.getStyleClass().add("strong");
        typed.setAccessibleText(ask.getText());
        if (preview.organization().active()) {
            return List.of(warning, ask, typed);
        }
        inactive.setText(
                words.of("ui-coverage.backfill.inactive", preview.organization().code()));
        return List.of(warning, inactive, ask, typed);
    }

    /** Organisations by code and name. */
    private final class Names extends StringConverter<@Nullable Organization> {
        @Override
        public String toString(@Nullable Organization organization) {
            if (organization == null) {
                return "";
            }
            return words.of(
                    organization.active()
                            ? "ui-coverage.backfill.organisation"
                            : "ui-coverage.backfill.organisation.inactive",
                    organization.code(),
                    organization.name());
        }

        @Override
        public @Nullable Organization fromString(String text) {
            return null;
        }
    }
}
