package org.bmms.console.ui.welcome;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.ProfileRow;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.EnvironmentsViewModel;
import org.bmms.console.ui.frame.ProfileEntry;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The environments of this workstation, or how one gets to the first. */
final class ConnectCard extends WelcomeCard {
    private final EnvironmentsViewModel model;
    private final WelcomeActions actions;
    private final Words words;
    private final VBox content = new VBox();
    private final ListView<ProfileEntry> list = new ListView<>();

    ConnectCard(EnvironmentsViewModel model, WelcomeActions actions, Words words) {
        super(
                "real",
                Icon.PLUG,
                words.of("ui.welcome.connect"),
                words.label(Message.of("ui.welcome.connect.what")),
                List.of());
        this.model = model;
        this.actions = actions;
        this.words = words;
        content.getStyleClass().add("connect");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().add(content);
        list.setItems(model.profiles());
        list.setCellFactory(view -> new Cell());
        list.getStyleClass().add("profile-list");
        list.setAccessibleText(words.of("ui.welcome.connect"));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                open();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        InvalidationListener changed = observable -> show();
        model.profiles().addListener(changed);
        model.known().addListener(changed);
        show();
    }

    private void show() {
        if (model.profiles().isEmpty()) {
            content.getChildren()
                    .setAll(
                            line(Icon.SERVER, words.of("ui.welcome.connect.login")),
                            line(Icon.DATABASE, words.of("ui.welcome.connect.ways")),
                            line(Icon.EYE, words.of("ui.welcome.connect.rights")),
                            line(Icon.LOCK, words.of("ui.welcome.connect.secrets")),
                            filler(),
                            beginning());
            return;
        }
        content.getChildren().setAll(list, choices());
        list.getSelectionModel().selectFirst();
        Platform.runLater(list::requestFocus);
    }

    private FlowPane beginning() {
        Button create = new Button(words.of("ui.welcome.create"));
        create.getStyleClass().add("welcome-button");
        create.setOnAction(event -> actions.createProfile());
        return new Choices(create, link("ui.welcome.import", actions::importProfile));
    }

    private FlowPane choices() {
        Button open = new Button(words.of("ui.welcome.open"));
        open.getStyleClass().add("welcome-button");
        open.disableProperty()
                .bind(model.opening()
                        .or(list.getSelectionModel().selectedItemProperty().isNull()));
        open.setOnAction(event -> open());
        return new Choices(
                open,
                link("ui.welcome.create", actions::createProfile),
                link("ui.welcome.import", actions::importProfile));
    }

    private Hyperlink link(String key, Runnable action) {
        Hyperlink link = new Hyperlink(words.of(key));
        link.setOnAction(event -> action.run());
        return link;
    }

    /** A profile that cannot be read says why when it is opened. */
    private void open() {
        ProfileEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.open(chosen);
        }
    }

    /** Buttons that go to the next line where there is not the room. */
    private static final class Choices extends FlowPane {
        Choices(javafx.scene.Node... choices) {
            super(choices);
            getStyleClass().add("welcome-choices");
        }
    }

    /** A profile in the list. */
    private final class Cell extends ListCell<ProfileEntry> {
        Cell() {
            // As wide as the list, whatever is in it.
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !isEmpty()) {
                    open();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ProfileEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            String use = words.of(entry.lastUse());
            setGraphic(new ProfileRow(entry.kind(), entry.name(), entry.where(), use, words));
            setAccessibleText(String.join(", ", entry.name(), entry.where(), use));
        }
    }
}
