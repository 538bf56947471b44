package org.bmms.console.ui.organizations;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.directory.FieldPlaces;
import org.bmms.console.onboarding.directory.OrganizationField;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.Module;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.SideBySide;
import org.bmms.console.ui.control.TabKey;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** One field of an organisation: its name, its value, and what is wrong with it once somebody has left it. */
final class EditField extends StackPane {
    /** How many times the width of its name a field needs for its value beside it. */
    private static final double ROOM = 2.4;

    private static final int ADDRESS_LINES = 2;

    private final OrganizationField field;
    private final EditViewModel model;
    private final Words words;
    private final OrganizationWords said;
    private final Node input;
    private final VBox below = new VBox();
    private boolean touched;

    EditField(OrganizationField field, EditViewModel model, Words words) {
        this.field = field;
        this.model = model;
        this.words = words;
        this.said = new OrganizationWords(words);
        this.input = switch (field) {
            case ACTIVE, PILOT -> flag();
            case MODULES -> modules();
            case ONBOARDING_DATE, GO_LIVE_DATE -> day();
            case FOCAL_PERSON -> person();
            case ADDRESS -> lines();
            case HEAD_OFFICIAL, HEAD_TITLE, EMAIL, PHONE, WEBSITE -> typed(new TextField());
        };
        getStyleClass().add("field-row");
        Label name = new Label(said.field(field));
        name.setWrapText(true);
        name.getStyleClass().add("field-name");
        name.setLabelFor(input);
        if (input instanceof Control control && !(input instanceof CheckBox)) {
            control.setAccessibleText(name.getText());
        }
        VBox value = new VBox(input, below);
        value.getStyleClass().add("field-value");
        getChildren().add(new SideBySide(name, value, ROOM));
        input.focusWithinProperty().addListener((property, before, now) -> {
            touched |= !now;
            show();
        });
        model.judgement().subscribe(now -> show());
    }

    private StringProperty value() {
        return model.value(field);
    }

    private CheckBox flag() {
        CheckBox box = new CheckBox(words.of("ui-organizations.ask." + field.label()));
        box.setWrapText(true);
        box.setSelected(Boolean.parseBoolean(value().get()));
        box.setOnAction(event -> value().set(String.valueOf(box.isSelected())));
        value().addListener((property, before, now) -> box.setSelected(Boolean.parseBoolean(now)));
        return box;
    }

    private FlowPane modules() {
        FlowPane boxes = new FlowPane();
        boxes.getStyleClass().add("organization-modules");
        for (Module module : Module.values()) {
            CheckBox box = new CheckBox(said.module(module));
            box.setMinWidth(Region.USE_PREF_SIZE);
            box.setSelected(chosen().contains(module));
            box.setOnAction(event -> choose(module, box.isSelected()));
            value().addListener((property, before, now) -> box.setSelected(chosen().contains(module)));
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private Set<Module> chosen() {
        return OrganizationValues.modules(value().get());
    }

    private void choose(Module module, boolean on) {
        Set<Module> now = chosen();
        if (on) {
            now.add(module);
        } else {
            now.remove(module);
        }
        value().set(OrganizationValues.text(now));
    }

    private TextInputControl day() {
        TextField text = new TextField();
        text.setPromptText(words.of("ui-organizations.day"));
        text.getStyleClass().add("mono");
        return typed(text);
    }

    private TextInputControl lines() {
        TextArea area = new TextArea();
        TabKey.leaves(area);
        area.setPrefRowCount(ADDRESS_LINES);
        area.setWrapText(true);
        area.setMinWidth(0);
        return typed(area);
    }

    private TextInputControl typed(TextInputControl text) {
        text.textProperty().bindBidirectional(value());
        return text;
    }

    /** Nobody, those who work for the organisation, and whoever it is now. */
    private ComboBox<String> person() {
        ComboBox<String> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String login) {
                return login == null || login.isEmpty() ? words.of("ui-organizations.nobody") : login;
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        model.members().subscribe(found -> {
            List<String> logins = new ArrayList<>(found);
            logins.addFirst("");
            if (!logins.contains(value().get())) {
                logins.add(value().get());
            }
            box.getItems().setAll(logins);
            box.setValue(value().get());
            show();
        });
        box.setOnAction(event -> Optional.ofNullable(box.getValue()).ifPresent(value()::set));
        value().addListener((property, before, now) -> box.setValue(now));
        return box;
    }

    private void show() {
        below.getChildren().clear();
        Optional<FieldProblem> problem = model.judgement().get().of(field).filter(wrong -> touched);
        if (input instanceof Control control) {
            control.pseudoClassStateChanged(Styles.STATE_DANGER, problem.isPresent());
        }
        problem.ifPresent(wrong -> below.getChildren().add(note(wrong)));
        if (model.place(field) == FieldPlaces.Place.DOCUMENT) {
            below.getChildren().add(words.label(Message.of("ui-organizations.document"), "second", "detail"));
        }
        if (field == OrganizationField.FOCAL_PERSON && model.members().get().isEmpty()) {
            below.getChildren().add(words.label(Message.of("ui-organizations.no-members"), "second", "detail"));
        }
    }

    /** Texts of the engine begin with the name of the field; here it stands beside it. */
    private Label note(FieldProblem problem) {
        Label why = new Label(
                words.of(new Message(
                        "ui-organizations.problem." + problem.failure().code().code(),
                        problem.failure().arguments())),
                new IconView(Mark.BAD.icon()));
        why.setWrapText(true);
        why.getStyleClass().addAll("mark", Mark.BAD.styleClass(), "detail");
        return why;
    }
}
