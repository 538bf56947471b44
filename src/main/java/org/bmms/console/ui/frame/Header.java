package org.bmms.console.ui.frame;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.run.lock.LockOwner;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** Where one is connected, which mode is in effect, who holds the lock, who one is. */
final class Header extends HBox {
    private final Words words;
    private final Part mode = new Part(Icon.SWITCH);
    private final Part lock = new Part(Icon.UNLOCK);

    Header(EnvironmentViewModel environment, Words words) {
        this.words = words;
        HostProfile primary = environment.profile().primary();
        Part host = new Part(Icon.SERVER);
        host.say(primary.address(), words.of("ui.header.host", primary.name()));
        Part operator = new Part(Icon.EYE);
        operator.say(environment.operator(), words.of("ui.header.operator"));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getStyleClass().add("header");
        getChildren()
                .addAll(
                        host,
                        new Separator(Orientation.VERTICAL),
                        mode,
                        new Separator(Orientation.VERTICAL),
                        lock,
                        between,
                        operator);
        environment.facts().addListener((property, before, now) -> show(now));
        show(environment.facts().get());
    }

    private void show(@Nullable EnvironmentFacts facts) {
        if (facts == null) {
            mode.say(words.of("ui.header.mode-unknown"), words.of("ui.header.not-read"));
            lock.say(words.of("ui.header.lock-unknown"), words.of("ui.header.not-read"));
            return;
        }
        mode.say(
                facts.fingerprint()
                        .modeInEffect()
                        .map(Mode::name)
                        .map(name -> words.of("ui.header.mode", name))
                        .orElse(words.of("ui.header.mode-unknown")),
                words.of("ui.header.in-effect"));
        switch (facts.lock()) {
            case LockState.Free _ -> lock.say(words.of("ui.header.no-run"), words.of("ui.header.lock-free"));
            case LockState.Held held -> lock.say(words.of("ui.header.locked", owner(held)), run(held));
        }
    }

    private static String owner(LockState.Held held) {
        LockOwner owner = held.owner();
        return owner == null ? "?" : owner.operator();
    }

    private String run(LockState.Held held) {
        LockOwner owner = held.owner();
        return owner == null
                ? words.of("ui.word.unknown")
                : words.of("ui.header.run", owner.run(), held.silentFor().toSeconds());
    }

    /** An icon, what counts, and a line below. */
    private static final class Part extends HBox {
        private final Label first = new Label();
        private final Label second = new Label();

        Part(Icon icon) {
            first.getStyleClass().add("header-first");
            second.getStyleClass().addAll("header-second", "second");
            getStyleClass().add("header-part");
            getChildren().addAll(new IconView(icon), new VBox(first, second));
        }

        void say(String one, String other) {
            first.setText(one);
            second.setText(other);
            setAccessibleText(one + ", " + other);
        }
    }
}
