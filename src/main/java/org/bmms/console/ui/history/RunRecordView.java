package org.bmms.console.ui.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bmms.console.audit.PastRun;
import org.bmms.console.audit.report.ReportFormat;
import org.bmms.console.audit.report.RunReport;
import org.bmms.console.audit.report.Span;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.PageHead;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The full record of one run: facts, steps with their evidence, journal, plan. */
final class RunRecordView extends VBox {
    private final HistoryViewModel model;
    private final Shell shell;
    private final Words words;
    private final RunReport report;
    private final StackPane part = new StackPane();
    private final VBox failures = new VBox();

    RunRecordView(RunReport report, HistoryViewModel model, Shell shell) {
        this.model = model;
        this.shell = shell;
        this.words = shell.words();
        this.report = report;
        Button back = new Button(words.of("ui-history.back"), new IconView(Icon.BACK));
        back.setOnAction(event -> model.back());
        PageHead head =
                new PageHead(words.of("audit.kind." + report.run().plan().kind()), List.of(back, export()));
        head.sentence().set(report.run().plan().id());
        failures.managedProperty().bind(failures.visibleProperty());
        getStyleClass().addAll("page", "history");
        getChildren().addAll(head, failures, facts(), parts(), part);
        model.failure().addListener((property, before, now) -> show(now));
        show(model.failure().get());
    }

    private void show(@Nullable Failure failure) {
        failures.setVisible(failure != null);
        failures.getChildren().clear();
        if (failure != null) {
            failures.getChildren().add(new FailureCard(failure, words));
        }
    }

    private Node export() {
        MenuButton menu = new MenuButton(words.of("ui-history.export"), new IconView(Icon.EXPORT));
        for (ReportFormat format : ReportFormat.values()) {
            MenuItem item = new MenuItem(words.of("ui-history.export." + format.extension()));
            item.setOnAction(event -> export(format));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void export(ReportFormat format) {
        String name = "run-" + report.environment() + "-" + report.run().plan().id() + "." + format.extension();
        shell.dialogs().fileToWrite(name).ifPresent(file -> model.write(file, words.forReports(), this::exported));
    }

    private void exported(Path file) {
        shell.notices().say(Mark.GOOD, Message.of("ui-history.exported", file.toString()));
    }

    private Node facts() {
        PastRun past = report.past();
        Duration downtime = past.downtime();
        FlowPane facts = new FlowPane();
        facts.getStyleClass().addAll("card", "run-facts");
        facts.getChildren()
                .addAll(
                        fact(
                                "ui-history.column.result",
                                new Pill(
                                        StateMark.of(report.run().state()),
                                        words.of("audit.state."
                                                + report.run().state().name()))),
                        fact(
                                "ui-history.column.began",
                                past.began() == null ? words.of("ui-history.unknown") : words.time(past.began())),
                        fact(
                                "ui-history.column.took",
                                past.took().map(Span::text).orElseGet(() -> words.of("ui-history.not-over"))),
                        fact(
                                "ui-history.column.downtime",
                                downtime == null ? words.of("ui-history.not-measured") : Span.text(downtime)),
                        fact("ui-history.column.operator", past.operator()),
                        fact(
                                "ui-history.column.origin",
                                words.of("ui-history.origin." + past.origin().name())),
                        fact("ui-history.column.audit", audit()));
        return facts;
    }

    private Node audit() {
        boolean fits = report.audit().broken().isEmpty();
        return new Pill(
                fits ? Mark.GOOD : Mark.BAD, words.of(fits ? "ui-history.audit.fits" : "ui-history.audit.broken"));
    }

    private Node fact(String key, String value) {
        Label label = new Label(value);
        label.getStyleClass().add("strong");
        return fact(key, label);
    }

    private Node fact(String key, Node value) {
        Label name = new Label(words.of(key));
        name.getStyleClass().addAll("second", "detail");
        VBox fact = new VBox(name, value);
        fact.getStyleClass().add("run-fact");
        return fact;
    }

    private Node parts() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox(
                part("steps", "left-pill", group, () -> new StepRecords(report.run(), words)),
                part("journal", "center-pill", group, () -> new JournalRecords(report.run(), words)),
                part(
                        "plan",
                        "right-pill",
                        group,
                        () -> new PlanRecords(report.run().plan(), words)));
        box.getStyleClass().add("run-parts");
        return box;
    }

    private ToggleButton part(String name, String place, ToggleGroup group, java.util.function.Supplier<Node> content) {
        ToggleButton button = new ToggleButton(words.of("ui-history.part." + name.toLowerCase(Locale.ROOT)));
        button.getStyleClass().addAll(place, "segment");
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            part.getChildren().setAll(content.get());
        });
        if (group.getSelectedToggle() == null) {
            button.setSelected(true);
            part.getChildren().setAll(content.get());
        }
        return button;
    }
}
