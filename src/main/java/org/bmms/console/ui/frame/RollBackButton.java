package org.bmms.console.ui.frame;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The only outlined red button, always at the same place; open whenever there is something to roll back. */
final class RollBackButton extends Button {
    private final WayBack wayBack;
    private final Words words;
    private final Tooltip why = new Tooltip();

    RollBackButton(EnvironmentViewModel environment, WayBack wayBack, Words words) {
        super(words.of("ui.rollback"), new IconView(Icon.BACK));
        this.wayBack = wayBack;
        this.words = words;
        getStyleClass().addAll("button-outlined", "danger", "roll-back");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> wayBack.open().run());
        environment.facts().addListener((property, before, now) -> show(now));
        show(environment.facts().get());
    }

    private void show(@Nullable EnvironmentFacts facts) {
        Optional<Message> hindrance = facts == null
                ? Optional.of(Message.of("ui.header.not-read"))
                : wayBack.hindrance().apply(facts);
        setDisable(hindrance.isPresent());
        String help = words.of(hindrance.orElse(Message.of("ui.rollback.what")));
        why.setText(help);
        setTooltip(why);
        setAccessibleHelp(help);
    }
}
