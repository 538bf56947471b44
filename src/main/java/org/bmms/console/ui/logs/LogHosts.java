package org.bmms.console.ui.logs;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.monitoring.log.FollowState;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** What there is to say of hosts whose log does not come as it should; nothing where it does. */
final class LogHosts extends VBox {
    private final LogsViewModel model;
    private final Words words;

    LogHosts(LogsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("log-hosts");
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        model.hosts().addListener((property, before, now) -> show());
        model.indiscreet().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        Map<String, FollowState> sorted = new TreeMap<>(model.hosts().get());
        sorted.forEach(this::show);
        model.indiscreet().get().stream().sorted().forEach(host -> {
            LogBanner banner = new LogBanner(Icon.ATTENTION, "attention");
            banner.say("", words.of("ui-logs.indiscreet", host));
            getChildren().add(banner);
        });
        setVisible(!getChildren().isEmpty());
    }

    private void show(String host, FollowState state) {
        switch (state) {
            case FollowState.Connecting _, FollowState.Following _ -> {}
            case FollowState.Lost(Failure why, Instant since) -> {
                LogBanner banner = new LogBanner(Icon.ATTENTION, "attention");
                banner.say(
                        words.of("ui-logs.lost", host, words.time(since)),
                        words.of("ui-logs.lost.why", why.code().code()));
                getChildren().add(banner);
            }
            case FollowState.Refused(Failure why) -> {
                Button again = new Button(words.of("ui-logs.again"), new IconView(Icon.REFRESH));
                again.setOnAction(event -> model.readAgain());
                FailureCard card = new FailureCard(why, words);
                card.getChildren().add(again);
                getChildren().add(card);
            }
        }
    }
}
