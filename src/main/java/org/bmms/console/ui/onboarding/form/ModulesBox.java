package org.bmms.console.ui.onboarding.form;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.form.Module;
import org.bmms.console.ui.control.Words;

/** Which parts of the application the organisation may use; as they are stored, or all of a new one, until one is changed. */
final class ModulesBox extends VBox {
    private final FormViewModel form;
    private final Map<Module, CheckBox> boxes = new EnumMap<>(Module.class);

    ModulesBox(FormViewModel form, Words words) {
        this.form = form;
        Label name = words.label(Message.of("ui-onboarding.modules"));
        FlowPane flow = new FlowPane();
        flow.setId("onboarding-modules");
        flow.getStyleClass().add("onboarding-modules");
        for (Module module : Module.values()) {
            CheckBox box = new CheckBox(words.of("ui-onboarding.module." + module.label()));
            box.setId("onboarding-module-" + module.label());
            box.setMinWidth(USE_PREF_SIZE);
            box.setOnAction(event -> choose());
            boxes.put(module, box);
            flow.getChildren().add(box);
        }
        getStyleClass().add("onboarding-field");
        getChildren().addAll(name, flow);
        form.existing().subscribe(now -> show());
        form.draft().modules().subscribe(now -> show());
    }

    private void show() {
        Set<Module> chosen = form.draft().modules().get();
        OrganizationEntry stored = form.existing().get();
        Set<Module> usual = Optional.ofNullable(stored)
                .flatMap(OrganizationEntry::modules)
                .orElseGet(() -> EnumSet.allOf(Module.class));
        Set<Module> now = chosen == null ? usual : chosen;
        boxes.forEach((module, box) -> box.setSelected(now.contains(module)));
    }

    private void choose() {
        Set<Module> chosen = EnumSet.noneOf(Module.class);
        boxes.forEach((module, box) -> {
            if (box.isSelected()) {
                chosen.add(module);
            }
        });
        form.draft().modules().set(chosen);
    }
}
