package org.bmms.console.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.Role;
import org.bmms.console.ui.control.KindLook;
import org.bmms.console.ui.control.Segments;
import org.bmms.console.ui.control.TabKey;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** Where the value of a key is entered. What holds while nothing is entered stands in it, paler. */
final class FieldInput {
    private final FormField field;
    private final EditorViewModel model;
    private final Words words;
    private final Node node;

    FieldInput(FormField field, EditorViewModel model, Words words) {
        this.field = field;
        this.model = model;
        this.words = words;
        this.node = switch (field.input()) {
            case TEXT, WHOLE, FILE -> typed(new TextField());
            case LIST -> lines();
            case FLAG -> choice(List.of("true", "false"));
            case HOST -> choice(model.names(FormGroup.HOSTS));
            case JUMP_HOST -> choice(model.names(FormGroup.JUMP_HOSTS));
            case KIND -> kinds();
            case ROLES -> roles();
        };
    }

    Node node() {
        return node;
    }

    private StringProperty value() {
        return model.value(field);
    }

    /** Shows that its value does not fit. */
    void markWrong(boolean wrong) {
        if (node instanceof Control control) {
            control.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
        }
    }

    /** Shows what holds while nothing is entered. */
    void showUsual(String usual) {
        String shown = usual.isEmpty() ? "" : words.of("ui-settings.usual", word(usual));
        if (node instanceof TextInputControl input) {
            input.setPromptText(shown);
        } else if (node instanceof ComboBox<?> box) {
            box.setPromptText(shown.isEmpty() ? words.of("ui-settings.unsaid") : shown);
        }
    }

    private TextInputControl typed(TextInputControl input) {
        input.textProperty().bindBidirectional(value());
        if (field.key().endsWith("name")) {
            return input;
        }
        input.getStyleClass().add("mono");
        return input;
    }

    private TextInputControl lines() {
        TextArea area = new TextArea();
        area.setPrefRowCount(2);
        area.setWrapText(true);
        TabKey.leaves(area);
        area.setMinWidth(0);
        return typed(area);
    }

    private ComboBox<@Nullable String> choice(List<String> options) {
        ComboBox<@Nullable String> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().add("");
        box.getItems().addAll(options);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String option) {
                return option == null || option.isEmpty() ? box.getPromptText() : word(option);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.setValue(value().get().isEmpty() ? null : value().get());
        box.valueProperty().addListener((property, before, now) -> value().set(now == null ? "" : now));
        value().addListener((property, before, now) -> box.setValue(now.isEmpty() ? null : now));
        return box;
    }

    private String word(String value) {
        return field.input() == FormField.Input.FLAG ? words.of("ui-settings.flag." + value) : value;
    }

    private Segments<String> kinds() {
        List<String> options =
                List.of(Kind.values()).stream().map(FieldInput::lower).toList();
        Property<String> chosen = value();
        return new Segments<>(
                options,
                option -> KindLook.of(Kind.valueOf(option.toUpperCase(Locale.ROOT)))
                        .word(words),
                chosen,
                words.of("ui-settings.field.kind"));
    }

    private HBox roles() {
        HBox boxes = new HBox();
        boxes.getStyleClass().add("row");
        for (Role role : Role.values()) {
            CheckBox box = new CheckBox(words.of("ui-settings.role." + lower(role)));
            box.setSelected(chosen().contains(lower(role)));
            box.setOnAction(event -> choose(role, box.isSelected()));
            value().addListener((property, before, now) -> box.setSelected(chosen().contains(lower(role))));
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private List<String> chosen() {
        String said = value().get();
        String holds = said.isEmpty() ? model.judgement().get().usual().apply(field.key()) : said;
        return List.of(holds.split("[,\\s]+", -1));
    }

    private void choose(Role role, boolean chosen) {
        List<String> now = new ArrayList<>();
        for (Role each : Role.values()) {
            if (each == role ? chosen : chosen().contains(lower(each))) {
                now.add(lower(each));
            }
        }
        value().set(String.join(", ", now));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
