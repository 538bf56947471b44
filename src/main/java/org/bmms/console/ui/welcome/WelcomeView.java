package org.bmms.console.ui.welcome;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.EnvironmentsViewModel;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.look.PreferencesViewModel;

/** The first screen: practise, or connect. */
public final class WelcomeView extends BorderPane {
    /** In sizes of the font: from where on cards stand beside each other, and how high they then are. */
    private static final double NARROW = 58;

    private static final double HEIGHT = 19.5;

    private final EnvironmentsViewModel model;
    private final PreferencesViewModel preferences;
    private final Words words;
    private final VBox wrong = new VBox();
    private final Button start;
    private final Label measure;

    /** Kept as long as the view: the preferences live longer. */
    private final InvalidationListener failures = observable -> showFailures();

    public WelcomeView(
            EnvironmentsViewModel model, PreferencesViewModel preferences, WelcomeActions actions, Words words) {
        this.model = model;
        this.preferences = preferences;
        this.words = words;
        this.start = new Button(words.of("ui.welcome.training.start"), new IconView(Icon.PLAY));
        this.measure = words.label(Message.of("ui.welcome.training.what"));
        setTop(new WelcomeHeader(preferences, words));
        setBottom(new WelcomeFooter(actions, words));
        VBox training = training();
        VBox connect = new ConnectCard(model, actions, words);
        wrong.getStyleClass().add("rows");
        VBox column = new VBox(head(), wrong, cards(training, connect), promises());
        column.getStyleClass().add("welcome");
        column.setMinHeight(Region.USE_PREF_SIZE);
        StackPane page = new StackPane(column);
        ScrollPane scrolled = new ScrollPane(page);
        scrolled.setFitToWidth(true);
        scrolled.setFitToHeight(true);
        scrolled.getStyleClass().add("screen");
        setCenter(scrolled);
        model.failure().addListener(failures);
        preferences.problem().addListener(new WeakInvalidationListener(failures));
        showFailures();
        model.known().addListener(observable -> known());
        model.look();
    }

    /** Where there is no profile yet, practising is what one begins with. */
    private void known() {
        start.setDefaultButton(model.profiles().isEmpty());
        if (model.profiles().isEmpty()) {
            start.requestFocus();
        }
    }

    private Node head() {
        StackPane logo = new StackPane(new IconView(Icon.SWITCH));
        logo.getStyleClass().add("welcome-logo");
        Label title = new Label(words.of("ui.welcome.title"));
        title.getStyleClass().add("welcome-title");
        HBox line = new HBox(logo, title);
        line.getStyleClass().add("row");
        return new VBox(line, words.label(Message.of("ui.welcome.purpose"), "welcome-purpose", "second"));
    }

    /** Beside each other, or one below the other where there is not the room. */
    private Node cards(VBox training, VBox connect) {
        FlowPane cards = new FlowPane(training, connect);
        cards.getStyleClass().add("welcome-cards");
        InvalidationListener sized = observable -> {
            double em = measure.getFont().getSize();
            boolean narrow = cards.getWidth() < NARROW * em;
            double width = narrow ? cards.getWidth() : (cards.getWidth() - cards.getHgap()) / 2 - 1;
            for (VBox card : List.of(training, connect)) {
                card.setPrefWidth(width);
                card.setMinHeight(narrow ? Region.USE_COMPUTED_SIZE : HEIGHT * em);
            }
        };
        cards.widthProperty().addListener(sized);
        measure.fontProperty().addListener(sized);
        return cards;
    }

    private VBox training() {
        start.getStyleClass().addAll("accent", "welcome-button");
        start.setOnAction(event -> model.startTraining());
        start.disableProperty().bind(model.opening());
        Button tour = new Button(words.of("ui.welcome.training.tour"), new IconView(Icon.CAP));
        tour.getStyleClass().add("welcome-button");
        tour.setOnAction(event -> model.startTour());
        tour.disableProperty().bind(model.opening());
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("small-busy");
        busy.visibleProperty().bind(model.opening());
        busy.managedProperty().bind(busy.visibleProperty());
        Label key = new Label(words.of("ui.welcome.training.key"));
        key.getStyleClass().add("second");
        key.visibleProperty()
                .bind(start.defaultButtonProperty().and(model.opening().not()));
        HBox row = new HBox(start, key, busy);
        row.getStyleClass().add("row");
        FlowPane choices = new FlowPane(row, tour);
        choices.getStyleClass().add("welcome-choices");
        return new WelcomeCard(
                "training",
                Icon.CAP,
                words.of("ui.welcome.training"),
                measure,
                List.of(
                        WelcomeCard.line(Icon.SERVER, words.of("ui.welcome.training.servers")),
                        WelcomeCard.line(Icon.SHIELD, words.of("ui.welcome.training.safe")),
                        WelcomeCard.line(Icon.TIMER, words.of("ui.welcome.training.quick")),
                        WelcomeCard.line(Icon.BACK, words.of("ui.welcome.training.gone")),
                        WelcomeCard.filler(),
                        choices));
    }

    private Node promises() {
        HBox all = new HBox();
        all.getStyleClass().add("welcome-promises");
        for (String promise : List.of("reads", "plans", "back")) {
            Label title = new Label(words.of("ui.welcome.promise." + promise));
            title.getStyleClass().addAll("strong", "detail");
            VBox box = new VBox(
                    title, words.label(Message.of("ui.welcome.promise." + promise + ".what"), "second", "detail"));
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setMaxWidth(Double.MAX_VALUE);
            all.getChildren().add(box);
        }
        return all;
    }

    private void showFailures() {
        wrong.getChildren().clear();
        Failure failure = model.failure().get();
        if (failure != null) {
            wrong.getChildren().add(new FailureCard(failure, words));
        }
        Failure problem = preferences.problem().get();
        if (problem != null) {
            wrong.getChildren().add(new FailureCard(problem, words));
        }
        wrong.setManaged(!wrong.getChildren().isEmpty());
    }
}
