package org.bmms.console.ui.organizations;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationField;
import org.bmms.console.ui.control.DangerZone;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Split;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;
import org.jspecify.annotations.Nullable;

/** Edits an organisation: its fields beside what would change, and below where it is confirmed. */
final class EditDialog {
    private static final double WIDTH = 82;
    private static final double HEIGHT = 60;

    private final EditViewModel model;
    private final OrganizationDialogs.Place place;
    private final Shell shell;
    private final Words words;
    private final VBox trouble = new VBox();
    private final Button close = new Button();
    private boolean open = true;

    EditDialog(EditViewModel model, OrganizationDialogs.Place place, Shell shell) {
        this.model = model;
        this.place = place;
        this.shell = shell;
        this.words = shell.words();
    }

    /** Opens it. */
    void open() {
        String code = model.seen().get().code();
        trouble.getStyleClass().add("rows");
        VBox form = new VBox();
        form.getStyleClass().addAll("organization-form");
        for (OrganizationField field : model.fields()) {
            form.getChildren().add(new EditField(field, model, words));
        }
        form.disableProperty()
                .bind(model.running()
                        .or(model.conflict().isNotNull())
                        .or(model.done().isNotNull()));
        VBox scrolled = new VBox(trouble, new Split(form, new EditChanges(model, place.runUnderWay(), words)));
        scrolled.getStyleClass().add("rows");
        ScrollPane scroll = new ScrollPane(scrolled);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("panel-scroll", "organization-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        DangerZone zone = zone(code);
        zone.setMinHeight(DangerZone.USE_PREF_SIZE);
        VBox body = new VBox(scroll, zone);
        body.getStyleClass().addAll("rows", "organization-edit");
        close.setText(words.of("ui-organizations.edit.close"));
        Dialogs.Opened opened = shell.dialogs()
                .open(new DialogContent(
                        words.of(
                                "ui-organizations.edit.title",
                                code,
                                model.seen().get().name()),
                        body,
                        List.of(close),
                        close,
                        WIDTH,
                        HEIGHT));
        close.setOnAction(event -> {
            open = false;
            opened.close();
        });
        model.failure().subscribe(now -> trouble(zone));
        model.conflict().subscribe(now -> trouble(zone));
        model.done().subscribe(done -> {
            if (done != null) {
                opened.close();
                said(done);
            }
        });
        trouble.heightProperty().addListener((property, before, now) -> scroll.setVvalue(0));
    }

    private DangerZone zone(String code) {
        DangerZone zone = new DangerZone(
                place.profile(),
                words.of("ui-organizations.edit.zone"),
                words.of("ui-organizations.edit.verb", code),
                model::apply,
                words);
        zone.open()
                .bind(Bindings.createBooleanBinding(
                        () -> model.judgement().get().writable()
                                && !model.running().get()
                                && model.conflict().get() == null
                                && model.done().get() == null,
                        model.judgement(),
                        model.running(),
                        model.conflict(),
                        model.done()));
        zone.consequence()
                .bind(Bindings.createStringBinding(
                        () -> words.of(consequence(code)), model.judgement(), model.conflict()));
        return zone;
    }

    /** Why it cannot begin yet, or what it does. */
    private Message consequence(String code) {
        Judgement now = model.judgement().get();
        if (model.conflict().get() != null) {
            return Message.of("ui-organizations.edit.decide");
        }
        if (!now.problems().isEmpty()) {
            return Message.of("ui-organizations.changes.wrong", now.problems().size());
        }
        return now.changes().isEmpty()
                ? Message.of("ui-organizations.edit.nothing")
                : Message.of("ui-organizations.edit.what", now.changes().size(), code);
    }

    private void trouble(DangerZone zone) {
        trouble.getChildren().clear();
        Failure failure = model.failure().get();
        EditConflict conflict = model.conflict().get();
        if (failure != null) {
            trouble.getChildren().add(new FailureCard(failure, words));
        }
        if (conflict != null) {
            trouble.getChildren().add(new ConflictCard(model, conflict, words));
            // What was typed for the old state does not hold for the new one.
            zone.typed().set("");
            shown(conflict);
        }
        trouble.setManaged(!trouble.getChildren().isEmpty());
    }

    /** Who closed the dialog meanwhile hears of it all the same. */
    private void shown(EditConflict conflict) {
        if (!open) {
            shell.notices()
                    .say(
                            Mark.ATTENTION,
                            Message.of(
                                    "ui-organizations.conflict", conflict.now().code()));
        }
    }

    private void said(@Nullable OrganizationEntry done) {
        if (done == null) {
            return;
        }
        OrganizationWords named = new OrganizationWords(words);
        String fields = model.judgement().get().changes().stream()
                .map(change -> named.field(change.field()))
                .collect(Collectors.joining(", "));
        shell.notices().say(Mark.GOOD, Message.of("ui-organizations.edited", done.code(), fields));
    }
}
