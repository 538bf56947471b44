package org.bmms.console.ui.settings;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.EmptyState;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.ProfileRow;
import org.bmms.console.ui.control.SideBySide;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.ProfileEntry;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The profiles of this workstation beside what the chosen one says. */
final class ProfilesView extends VBox {
    /** How many times the width of the list there must be for the profile beside it. */
    private static final double ROOM = 2.1;

    private final ProfilesViewModel model;
    private final ProfileActions actions;
    private final TestViewModel test;
    private final Words words;
    private final ListView<ProfileEntry> list = new ListView<>();
    private final VBox wrong = new VBox();
    private final VBox details = new VBox();
    private final SideBySide both;

    ProfilesView(ProfilesViewModel model, ProfileActions actions, TestViewModel test, Words words) {
        this.model = model;
        this.actions = actions;
        this.test = test;
        this.words = words;
        getStyleClass().addAll("settings-part", "profiles");
        list.setItems(model.entries());
        list.setCellFactory(view -> new Cell());
        list.setAccessibleText(words.of("ui-settings.profiles"));
        list.getStyleClass().add("profile-list");
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> chosen(now));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(buttons(), list);
        left.getStyleClass().add("profiles-left");
        details.getStyleClass().add("profiles-right");
        both = new SideBySide(left, details, ROOM);
        InvalidationListener changed = observable -> show();
        model.entries().addListener(changed);
        model.known().addListener(changed);
        model.failure().addListener(changed);
        model.selected().addListener(changed);
        show();
    }

    private HBox buttons() {
        Button create = new Button(words.of("ui-settings.new"));
        create.setOnAction(event -> actions.create());
        Button take = new Button(words.of("ui-settings.import"));
        take.setOnAction(event -> actions.importOne());
        HBox buttons = new HBox(create, take);
        buttons.getStyleClass().add("row");
        return buttons;
    }

    private void chosen(@Nullable ProfileEntry now) {
        if (now != null && !now.file().equals(model.selected().get())) {
            test.stop();
            test.clear();
            model.selected().set(now.file());
        }
    }

    private void show() {
        wrong.getChildren().clear();
        Failure failure = model.failure().get();
        if (failure != null) {
            wrong.getChildren().add(new FailureCard(failure, words));
        }
        wrong.setManaged(failure != null);
        getChildren().setAll(wrong, content());
    }

    private Node content() {
        if (!model.known().get()) {
            return new LoadingBars(2, words.of("ui-settings.profiles.looking"));
        }
        if (model.entries().isEmpty()) {
            Button create = new Button(words.of("ui-settings.new"));
            create.getStyleClass().add("accent");
            create.setOnAction(event -> actions.create());
            EmptyState empty = new EmptyState(
                    Icon.PLUG, Message.of("ui-settings.profiles.none", model.directory()), create, words);
            Hyperlink take = new Hyperlink(words.of("ui-settings.import"));
            take.setOnAction(event -> actions.importOne());
            empty.getChildren().add(take);
            return empty;
        }
        for (ProfileEntry entry : model.entries()) {
            if (entry.file().equals(model.selected().get())) {
                list.getSelectionModel().select(entry);
                details.getChildren()
                        .setAll(new ProfileDetails(entry, actions, test, words), new TestView(test, words));
            }
        }
        return both;
    }

    /** A profile in the list. */
    private final class Cell extends ListCell<ProfileEntry> {
        Cell() {
            // As wide as the list, whatever is in it.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ProfileEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            setGraphic(new ProfileRow(entry.kind(), entry.name(), entry.where(), "", words));
            setAccessibleText(entry.name() + ", " + entry.where());
        }
    }
}
