package org.bmms.console.ui.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.target.profile.StoredProfile;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.help.HelpTopic;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The dialog in which a profile is written. Nothing that was entered is lost without a question. */
final class ProfileEditor {
    private static final double WIDTH = 76;
    private static final double HEIGHT = 52;

    /** How many times the width of the list of groups there must be for it to be shown. */
    private static final double ROOM = 4;

    private final EditorViewModel model;
    private final Words words;
    private final Consumer<StoredProfile> saved;
    private final ProfileForm form;
    private final ScrollPane scrolled;
    private final EditorNotes notes;
    private final Map<FormGroup, Label> counts = new EnumMap<>(FormGroup.class);
    private Dialogs.@Nullable Opened dialog;

    /**
     * An editor.
     *
     * @param saved told what was written
     */
    ProfileEditor(EditorViewModel model, Words words, Consumer<StoredProfile> saved) {
        this.model = model;
        this.words = words;
        this.saved = saved;
        this.form = new ProfileForm(model, words);
        this.scrolled = new ScrollPane(form);
        this.notes = new EditorNotes(model, words, this::close);
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.getStyleClass().add("editor-fields");
    }

    void open(Dialogs dialogs) {
        Button leave = new Button(words.of("ui-settings.editor.leave"));
        leave.setOnAction(event -> leave());
        Button discover = new Button(words.of("ui-settings.editor.discover"), new IconView(Icon.SEARCH));
        discover.disableProperty().bind(model.discovery().looking());
        discover.setOnAction(event -> model.discover());
        Button save = new Button(words.of("ui-settings.editor.save"));
        save.getStyleClass().add("accent");
        save.setOnAction(event -> save());
        BorderPane body = new BorderPane(scrolled);
        body.getStyleClass().add("editor");
        HelpTopic.SETTINGS.mark(body);
        body.setTop(new VBox(file(), notes));
        VBox groups = groups();
        body.setLeft(groups);
        body.widthProperty().addListener(observable -> {
            boolean room = body.getWidth() >= ROOM * groups.getMinWidth();
            groups.setVisible(room);
            groups.setManaged(room);
        });
        String title = model.isNew()
                ? words.of("ui-settings.editor.new")
                : words.of("ui-settings.editor.title", model.file().get());
        dialog = dialogs.open(new DialogContent(title, body, List.of(discover, leave, save), leave, WIDTH, HEIGHT));
        model.judgement().subscribe(this::count);
        model.showsAll().subscribe(this::count);
        count();
    }

    private void save() {
        model.save(stored -> {
            close();
            saved.accept(stored);
        });
        for (FormGroup group : FormGroup.values()) {
            if (model.judgement().get().in(group) > 0) {
                show(group);
                return;
            }
        }
    }

    private void leave() {
        if (model.isChanged()) {
            notes.askBeforeLeaving();
        } else {
            close();
        }
    }

    private void close() {
        model.discovery().stop();
        Dialogs.Opened open = dialog;
        if (open != null) {
            open.close();
        }
    }

    private Node file() {
        if (!model.isNew()) {
            return words.label(
                    Message.of("ui-settings.editor.before", model.file().get()), "second", "detail");
        }
        Label name = new Label(words.of("ui-settings.editor.file"));
        TextField file = new TextField();
        file.textProperty().bindBidirectional(model.file());
        file.getStyleClass().add("mono");
        name.setLabelFor(file);
        HBox row = new HBox(name, file, words.label(Message.of("ui-settings.editor.file.what"), "second", "detail"));
        row.getStyleClass().add("row");
        return row;
    }

    /** The groups, to jump to, each with how much is wrong in it. */
    private VBox groups() {
        VBox list = new VBox();
        list.getStyleClass().add("editor-groups");
        for (FormGroup group : FormGroup.values()) {
            Label name = new Label(words.of("ui-settings.group." + group.name().toLowerCase(Locale.ROOT)));
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            Label count = new Label("", new IconView(Mark.BAD.icon()));
            count.getStyleClass().addAll("mark", Mark.BAD.styleClass());
            counts.put(group, count);
            HBox content = new HBox(name, count);
            Button button = new Button();
            button.setGraphic(content);
            button.setAccessibleText(name.getText());
            button.setMaxWidth(Double.MAX_VALUE);
            content.prefWidthProperty().bind(button.widthProperty());
            button.setOnAction(event -> show(group));
            list.getChildren().add(button);
        }
        return list;
    }

    private void count() {
        counts.forEach((group, label) -> {
            long wrong = model.judgement().get().in(group);
            label.setText(Long.toString(wrong));
            label.setVisible(wrong > 0 && model.showsAll().get());
        });
    }

    private void show(FormGroup group) {
        double room = form.getHeight() - scrolled.getViewportBounds().getHeight();
        double top = form.of(group).getBoundsInParent().getMinY();
        scrolled.setVvalue(room <= 0 ? 0 : Math.clamp(top / room, 0, 1));
    }
}
