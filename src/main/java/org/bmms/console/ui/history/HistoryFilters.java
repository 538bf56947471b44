package org.bmms.console.ui.history;

import atlantafx.base.controls.CustomTextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.bmms.console.run.RunState;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** Which runs are listed: by text, kind, result, operator and age. */
final class HistoryFilters extends FlowPane {
    private static final double WIDE = 4_000;

    private final HistoryViewModel model;
    private final Words words;
    private final CustomTextField text = new CustomTextField();
    private final List<ComboBox<?>> boxes = new ArrayList<>();

    /** One of several things to choose from; null stands for any of them. */
    private record Choice<T>(@Nullable T value, String name) {}

    HistoryFilters(HistoryViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("history-filters");
        setPrefWrapLength(WIDE);
        text.setLeft(new IconView(Icon.SEARCH));
        text.setPromptText(words.of("ui-history.search"));
        text.setAccessibleText(words.of("ui-history.search"));
        text.textProperty()
                .addListener((property, before, now) ->
                        model.list(model.filter().get().withText(now)));
        getChildren()
                .addAll(
                        text,
                        choice(
                                "ui-history.any-kind",
                                model::kinds,
                                kind -> words.of("audit.kind." + kind),
                                kind -> model.list(model.filter().get().withKind(kind))),
                        choice(
                                "ui-history.any-result",
                                () -> List.of(RunState.values()),
                                state -> words.of("audit.state." + state.name()),
                                state -> model.list(model.filter().get().withState(state))),
                        choice(
                                "ui-history.anybody",
                                model::operators,
                                Function.identity(),
                                operator -> model.list(model.filter().get().withOperator(operator))),
                        choice(
                                "ui-history.ever",
                                () -> List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(28)),
                                since -> words.of("ui-history.since", since.toDays()),
                                since -> model.list(model.filter().get().withSince(since))));
    }

    /** Lists all runs again. */
    void clear() {
        text.clear();
        boxes.forEach(box -> box.getSelectionModel().selectFirst());
    }

    /** Whether somebody types here. */
    boolean isTyping() {
        return text.isFocused() && !text.getText().isEmpty();
    }

    /** Puts the focus where one types. */
    void focus() {
        text.requestFocus();
        text.selectAll();
    }

    private <T> ComboBox<Choice<T>> choice(
            String any,
            java.util.function.Supplier<List<T>> values,
            Function<T, String> name,
            Consumer<@Nullable T> chosen) {
        ComboBox<Choice<T>> box = new ComboBox<>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice<T> choice) {
                return choice == null ? "" : choice.name();
            }

            @Override
            public Choice<T> fromString(String typed) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        box.setAccessibleText(words.of(any));
        model.known().addListener((property, before, now) -> fill(box, any, values.get(), name));
        fill(box, any, values.get(), name);
        box.setOnAction(event -> {
            Choice<T> now = box.getValue();
            if (now != null) {
                chosen.accept(now.value());
            }
        });
        boxes.add(box);
        return box;
    }

    private <T> void fill(ComboBox<Choice<T>> box, String any, List<T> values, Function<T, String> name) {
        List<Choice<T>> choices = new ArrayList<>();
        choices.add(new Choice<>(null, words.of(any)));
        values.forEach(value -> choices.add(new Choice<>(value, name.apply(value))));
        if (!choices.equals(box.getItems())) {
            Choice<T> before = box.getValue();
            box.getItems().setAll(choices);
            box.setValue(choices.stream()
                    .filter(choice -> before != null && Objects.equals(choice.value(), before.value()))
                    .findFirst()
                    .orElse(choices.getFirst()));
        }
    }
}
