package org.bmms.console.ui.welcome;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The first screen: practise, or connect. */
public final class WelcomeView extends ScrollPane {
    private final WelcomeViewModel model;
    private final Words words;
    private final VBox profiles = new VBox();
    private final VBox wrong = new VBox();

    public WelcomeView(WelcomeViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("screen");
        Label title = new Label(words.of("ui.welcome.title"));
        title.getStyleClass().add("welcome-title");
        Label purpose = words.label(Message.of("ui.welcome.purpose"), "welcome-purpose", "second");
        HBox cards = new HBox(training(), connect());
        cards.getStyleClass().add("welcome-cards");
        cards.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        VBox column = new VBox(title, purpose, wrong, cards, promises());
        column.getStyleClass().add("welcome");
        VBox page = new VBox(column);
        page.setAlignment(Pos.CENTER);
        setContent(page);
        setFitToWidth(true);
        setFitToHeight(true);
        model.failure().addListener((property, before, now) -> showFailure(now));
        model.profiles().addListener((ListChangeListener<String>) change -> showProfiles());
        showFailure(model.failure().get());
        showProfiles();
        model.look();
    }

    private Node training() {
        Button start = new Button(words.of("ui.welcome.training.start"), new IconView(Icon.PLAY));
        start.setDefaultButton(true);
        start.getStyleClass().addAll("accent", "large");
        start.setOnAction(event -> model.startTraining());
        start.disableProperty().bind(model.opening());
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("small");
        busy.visibleProperty().bind(model.opening());
        HBox row = new HBox(start, busy);
        row.getStyleClass().add("row");
        return card(
                "training",
                Icon.CAP,
                "ui.welcome.training",
                line(Icon.SERVER, "ui.welcome.training.servers"),
                line(Icon.SHIELD, "ui.welcome.training.safe"),
                line(Icon.TIMER, "ui.welcome.training.quick"),
                row);
    }

    private Node connect() {
        profiles.getStyleClass().add("rows");
        return card(
                "real",
                Icon.PLUG,
                "ui.welcome.connect",
                line(Icon.SERVER, "ui.welcome.connect.ways"),
                line(Icon.EYE, "ui.welcome.connect.rights"),
                line(Icon.LOCK, "ui.welcome.connect.secrets"),
                profiles);
    }

    private Node card(String style, Icon icon, String key, Node... content) {
        Label title = new Label(words.of(key), new IconView(icon));
        title.getStyleClass().add("card-title");
        VBox card = new VBox(title, words.label(Message.of(key + ".what"), "second"));
        card.getChildren().addAll(content);
        card.getStyleClass().addAll("card", "welcome-card", style);
        return card;
    }

    private Node line(Icon icon, String key) {
        Label line = new Label(words.of(key), new IconView(icon));
        line.setWrapText(true);
        return line;
    }

    private Node promises() {
        HBox all = new HBox();
        all.getStyleClass().add("welcome-promises");
        for (String promise : List.of("reads", "plans", "back")) {
            Label title = new Label(words.of("ui.welcome.promise." + promise));
            title.getStyleClass().add("strong");
            VBox box = new VBox(title, words.label(Message.of("ui.welcome.promise." + promise + ".what"), "second"));
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setMaxWidth(Double.MAX_VALUE);
            all.getChildren().add(box);
        }
        return all;
    }

    private void showFailure(@Nullable Failure failure) {
        wrong.getChildren().clear();
        if (failure != null) {
            wrong.getChildren().add(new FailureCard(failure, words));
        }
    }

    private void showProfiles() {
        profiles.getChildren().clear();
        if (model.profiles().isEmpty()) {
            profiles.getChildren().add(words.label(Message.of("ui.welcome.no-profiles", model.directory()), "second"));
        }
        for (String name : model.profiles()) {
            Button open = new Button(words.of("ui.welcome.open", name));
            open.setOnAction(event -> model.open(name));
            open.disableProperty().bind(model.opening());
            profiles.getChildren().add(open);
        }
    }
}
