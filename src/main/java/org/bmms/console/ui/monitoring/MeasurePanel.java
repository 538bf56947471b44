package org.bmms.console.ui.monitoring;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.monitoring.Judgement;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Segments;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The value that was chosen: how it stands, its course, what it means, what to do. */
final class MeasurePanel extends VBox {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final CourseViewModel model;
    private final Words words;
    private final Label title = new Label();
    private final FlowPane stand = new FlowPane();
    private final Label value = new Label();
    private final Label age = words("detail", "second");
    private final Label why = words();
    private final Label limits = words("detail");
    private final Label usual = words("detail", "second");
    private final StackPane chart = new StackPane();
    private final CourseCanvas canvas;
    private final Label summary = words("detail", "second");
    private final Label beyond = words("detail", "second");
    private final Label dashed;
    private final Label means = words();
    private final Label remedyTitle = words("strong");
    private final Label remedy = words();
    private final Label section = words("detail", "second", "stored");
    private final VBox body = new VBox();
    private final Label gone;
    private final VBox known;

    /**
     * The panel of what is chosen.
     *
     * @param close what its button does
     */
    MeasurePanel(CourseViewModel model, Runnable close, Words words) {
        this.model = model;
        this.words = words;
        this.canvas = new CourseCanvas(words);
        this.dashed = words.label(Message.of("ui-monitoring.course.limits"), "detail", "second");
        this.gone = words.label(Message.of("ui-monitoring.panel.gone"), "second");
        getStyleClass().addAll("card", "table-panel", "measure-panel");
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button closing = new Button("", new IconView(Icon.CLOSE));
        closing.getStyleClass().addAll("button-icon", "flat");
        closing.setAccessibleText(words.of("ui-monitoring.panel.close"));
        closing.setTooltip(new Tooltip(words.of("ui-monitoring.panel.close")));
        closing.setOnAction(event -> close.run());
        HBox head = new HBox(title, closing);
        head.getStyleClass().add("panel-head");
        known = known();
        body.getStyleClass().add("panel-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("panel-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.chosen().addListener((property, before, now) -> show());
        model.picture().addListener((property, before, now) -> draw());
        model.failure().addListener((property, before, now) -> draw());
        model.reading().addListener((property, before, now) -> draw());
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setFocusTraversable(true);
        show();
    }

    private static Label words(String... styleClasses) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    private VBox known() {
        value.getStyleClass().add("tile-value");
        value.setWrapText(true);
        stand.getStyleClass().add("panel-more");
        chart.getStyleClass().add("measure-chart");
        VBox first = new VBox(value, stand, why, limits, usual);
        first.getStyleClass().add("rows");
        Segments<Range> ranges = new Segments<>(
                List.of(Range.values()),
                range -> words.of("ui-monitoring.range." + range.name()),
                model.range(),
                words.of("ui-monitoring.range"));
        VBox courses = new VBox(ranges, chart, summary, dashed, beyond);
        courses.getStyleClass().add("panel-section");
        return new VBox(
                first,
                courses,
                section(titled("ui-monitoring.panel.means"), means),
                section(remedyTitle, remedy),
                section(titled("ui-monitoring.panel.section"), section));
    }

    private Label titled(String key) {
        return words.label(Message.of(key), "strong");
    }

    private static VBox section(Label head, Node content) {
        VBox section = new VBox(head, content);
        section.getStyleClass().add("panel-section");
        return section;
    }

    /** Shows the value as it is on the board now. */
    void show() {
        known.getStyleClass().setAll("panel-first");
        model.row().ifPresentOrElse(this::show, () -> {
            String key = model.chosen().get();
            if (key != null) {
                if (title.getText().isEmpty()) {
                    title.setText(key);
                }
                body.getChildren().setAll(gone);
            }
        });
    }

    private void show(Row row) {
        if (!body.getChildren().contains(known)) {
            body.getChildren().setAll(known);
        }
        title.setText(words.of(row.name()));
        value.setText(words.of(row.value()));
        age.setText(words.of(row.ageText()));
        stand.getChildren().setAll(new Pill(row.mark(), words.of(row.word())), age);
        String code = row.judged().value().value().unreadable();
        tell(why, row.why().orElse(null));
        tell(
                limits,
                row.limits()
                        .map(said -> Message.of("ui-monitoring.panel.limits", said))
                        .orElse(null));
        boolean own = !row.judged().limits().equals(row.measure().limits());
        tell(usual, own ? Message.of("ui-monitoring.panel.own-limits") : null);
        means.setText(words.of("ui-monitoring.means." + row.measure().name()));
        remedy.setText(
                code == null ? words.of("ui-monitoring.do." + row.measure().name()) : words.of(Unknown.next(code)));
        boolean good =
                row.judgement() == Judgement.GOOD && row.measure().limits().attention() != null;
        remedyTitle.setText(words.of(good ? "ui-monitoring.panel.do-good" : "ui-monitoring.panel.do"));
        section.setText(row.measure().section());
        value.pseudoClassStateChanged(STALE, row.old());
        draw();
    }

    private void tell(Label label, @Nullable Message message) {
        label.setText(message == null ? "" : words.of(message));
        label.setVisible(message != null);
        label.setManaged(message != null);
    }

    private void draw() {
        CoursePicture picture = model.picture().get();
        Failure failure = model.failure().get();
        tell(summary, picture == null ? null : picture.summary());
        boolean drawn = picture != null && picture.hasLimits();
        dashed.setVisible(drawn);
        dashed.setManaged(drawn);
        tell(beyond, picture == null ? null : picture.beyond().orElse(null));
        if (failure != null) {
            chart.getChildren().setAll(new FailureCard(failure, words));
        } else if (picture == null) {
            chart.getChildren().setAll(new LoadingBars(1, words.of("ui-monitoring.work.course")));
        } else {
            canvas.setAccessibleText(words.of(
                    "ui-monitoring.panel.spoken",
                    title.getText(),
                    words.of("ui-monitoring.range." + picture.range().name()),
                    picture.summary()));
            canvas.show(picture);
            if (!chart.getChildren().contains(canvas)) {
                chart.getChildren().setAll(canvas);
            }
        }
    }
}
