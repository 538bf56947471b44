package org.bmms.console.ui.frame;

import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.bmms.console.run.lock.LockOwner;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.help.HelpEvent;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** Where one is connected, which mode is in effect, who holds the lock, who one is, and the way back. */
final class Header extends HBox {
    private final EnvironmentViewModel environment;
    private final Words words;
    private final HeaderPart host = new HeaderPart(new IconView(Icon.SERVER));
    private final HeaderPart mode = new HeaderPart(new IconView(Icon.SWITCH));
    private final HeaderPart lock = new HeaderPart(new IconView(Icon.UNLOCK));

    Header(EnvironmentViewModel environment, Runnable palette, Runnable help, Button rollBack, Words words) {
        this.environment = environment;
        this.words = words;
        Label initials = new Label(initials(environment.operator()));
        HeaderPart operator = new HeaderPart(new StackPane(initials));
        initials.getStyleClass().add("initials");
        operator.say(environment.operator(), words.of("ui.header.operator"));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getStyleClass().add("header");
        // Where there is little room these go first, by the style sheet.
        host.getStyleClass().add("header-host");
        mode.getStyleClass().add("header-mode");
        operator.getStyleClass().add("header-operator");
        getChildren()
                .addAll(
                        host,
                        separator(),
                        mode,
                        separator(),
                        lock,
                        between,
                        command(palette),
                        help(help),
                        operator,
                        rollBack);
        environment.facts().addListener((property, before, now) -> show(now));
        show(environment.facts().get());
    }

    private static Separator separator() {
        Separator separator = new Separator(Orientation.VERTICAL);
        separator.managedProperty().bind(separator.visibleProperty());
        return separator;
    }

    private static String initials(String operator) {
        String letters = operator.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        String[] parts = letters.split(" ", -1);
        String both = parts.length > 1 ? parts[0].substring(0, 1) + parts[1].substring(0, 1) : letters;
        return both.substring(0, Math.min(2, both.length())).toUpperCase(Locale.ROOT);
    }

    private Button command(Runnable palette) {
        Label keys = new Label(Keys.name(Keys.PALETTE));
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        Label prompt = new Label(words.of("ui.palette.prompt"), new IconView(Icon.SEARCH));
        prompt.getStyleClass().add("second");
        HBox.setHgrow(prompt, Priority.ALWAYS);
        prompt.setMaxWidth(Double.MAX_VALUE);
        HBox inside = new HBox(prompt, keys);
        inside.getStyleClass().add("row");
        Button command = new Button("", inside);
        command.getStyleClass().add("command");
        command.setAccessibleText(words.of("ui.palette.prompt") + " " + keys.getText());
        command.setOnAction(event -> palette.run());
        return command;
    }

    private Button help(Runnable open) {
        Button help = new Button("", new IconView(Icon.UNKNOWN));
        help.getStyleClass().addAll("flat", "help-button");
        help.setMinWidth(Region.USE_PREF_SIZE);
        help.setAccessibleText(words.of("ui-help.what"));
        help.setTooltip(new Tooltip(words.of("ui-help.open") + " (" + HelpEvent.KEY.getName() + ")"));
        help.setOnAction(event -> open.run());
        return help;
    }

    private void show(@Nullable EnvironmentFacts facts) {
        HostProfile primary = environment.profile().primary();
        if (facts == null) {
            host.say(primary.address(), words.of("ui.header.not-read"));
            mode.say(words.of("ui.header.mode-unknown"), words.of("ui.header.not-read"));
            lock.say(words.of("ui.header.lock-unknown"), words.of("ui.header.not-read"));
            return;
        }
        host.say(primary.address(), words.of(Latency.of(facts.vitals())));
        mode.say(
                facts.fingerprint()
                        .modeInEffect()
                        .map(Mode::name)
                        .map(name -> words.of("ui.header.mode", name))
                        .orElse(words.of("ui.header.mode-unknown")),
                words.of("ui.header.in-effect"));
        switch (facts.lock()) {
            case LockState.Free _ -> lock.say(words.of("ui.header.no-run"), words.of("ui.header.lock-free"));
            case LockState.Held held -> {
                lock.show(new IconView(Icon.LOCK));
                lock.say(owner(held), run(held));
            }
        }
    }

    private String owner(LockState.Held held) {
        LockOwner owner = held.owner();
        if (owner == null) {
            return words.of("ui.header.locked-unknown");
        }
        return owner.operator().equals(environment.operator())
                ? words.of("ui.header.locked-by-you")
                : words.of("ui.header.locked", owner.operator());
    }

    private String run(LockState.Held held) {
        LockOwner owner = held.owner();
        return owner == null
                ? words.of("ui.word.unknown")
                : words.of("ui.header.run", owner.run(), held.silentFor().toSeconds());
    }
}
