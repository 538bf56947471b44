package org.bmms.console.ui.organizations;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.ui.control.EmptyState;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LetterSize;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.PageHead;
import org.bmms.console.ui.control.Unrolled;
import org.bmms.console.ui.control.WhileShown;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The screen of organisations: the list, and beside it the one that is chosen. */
public final class OrganizationsView extends StackPane implements ScreenContent {
    private static final Duration TICK = Duration.seconds(10);
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    /** Below this width the panel slides over the list, in sizes of the font. */
    private static final double NARROW_EM = 72;

    private final OrganizationsViewModel model;
    private final DetailsViewModel details;
    private final Shell shell;
    private final Words words;
    private final OrganizationWords said;
    private final VBox notes = new VBox();
    private final StackPane middle = new StackPane();
    private final VBox card;
    private final HBox body;
    private final ListBar bar;
    private final OrganizationTable table;
    private final Unrolled listed;
    private final DetailsPanel panel;
    private final LetterSize letters = new LetterSize(this::arrange);

    /** The screen of an environment. */
    public static OrganizationsView of(ScreenContext context) {
        OrganizationDialogs.Place place = new OrganizationDialogs.Place(
                context.session().profile(),
                () -> Optional.ofNullable(context.environment().facts().get())
                        .filter(facts -> facts.lock() instanceof LockState.Held)
                        .isPresent());
        return new OrganizationsView(new SessionOrganizations(context.session()), place, context.shell());
    }

    OrganizationsView(OrganizationsSource source, OrganizationDialogs.Place place, Shell shell) {
        this.shell = shell;
        this.words = shell.words();
        this.said = new OrganizationWords(words);
        this.model = new OrganizationsViewModel(source, shell.work(), shell.clock());
        this.details = new DetailsViewModel(source, shell.work(), model::take);
        this.table = new OrganizationTable(model, words, entry -> details.choose(entry.code()));
        this.listed = new Unrolled(table);
        this.bar = new ListBar(model, table::sortBy, table::focusFirst, this::export, words);
        this.panel =
                new DetailsPanel(model, details, new OrganizationDialogs(source, place, model, details, shell), words);
        card = new VBox(bar, middle);
        card.getStyleClass().addAll("card", "history-card");
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.getStyleClass().addAll("history-middle", "organization-middle");
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMinWidth(0);
        body = new HBox(card);
        body.getStyleClass().add("coverage-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        notes.getStyleClass().add("rows");
        notes.setMinHeight(USE_PREF_SIZE);
        VBox page = new VBox(head(), notes, body);
        page.getStyleClass().addAll("page", "wide");
        ScrollPane scroll = new ScrollPane(new StackPane(page));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("screen");
        getChildren().addAll(scroll, letters);
        getStyleClass().add("organizations");
        setAlignment(panel, Pos.CENTER_RIGHT);
        follow();
    }

    private Node head() {
        Button read = new Button(words.of("ui-organizations.read"), new IconView(Icon.REFRESH));
        read.disableProperty().bind(model.reading());
        read.setOnAction(event -> readNow());
        PageHead head = new PageHead(words.of("ui-organizations.title"), List.of(read));
        head.sentence().bind(model.headline().map(words::of));
        // What cannot be squeezed without losing words scrolls instead.
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    private void follow() {
        model.known().addListener((property, before, now) -> show());
        model.failure().addListener((property, before, now) -> show());
        model.listed().addListener((ListChangeListener<OrganizationEntry>) change -> list());
        details.chosen().addListener((property, before, now) -> arrange());
        widthProperty().addListener((property, before, now) -> arrange());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && details.chosen().get() != null) {
                details.choose(null);
                table.requestFocus();
                event.consume();
            }
        });
        WhileShown.every(TICK, this, model::tick);
        show();
    }

    @Override
    public Node node() {
        return this;
    }

    /** The code of the organisation that is shown in full; empty for none. */
    public String shown() {
        String chosen = details.chosen().get();
        return chosen == null ? "" : chosen;
    }

    @Override
    public void arrive(@Nullable String detail) {
        model.arrive();
        if (detail != null) {
            bar.clear();
            details.choose(detail);
            table.reveal(detail);
        }
    }

    @Override
    public void readNow() {
        model.read();
        details.read();
    }

    @Override
    public void search() {
        bar.focus();
    }

    private void show() {
        Failure failure = model.failure().get();
        KnownOrganizations known = model.known().get();
        notes.getChildren().clear();
        if (failure != null) {
            notes.getChildren().add(new FailureCard(failure, words));
        }
        if (known != null) {
            known.refusal().ifPresent(why -> notes.getChildren().add(said.marked(Mark.INFO, why)));
            known.notes()
                    .forEach(note -> notes.getChildren()
                            .add(said.marked(Mark.INFO, Message.of("ui-organizations.said", said.note(note)))));
        }
        notes.setManaged(!notes.getChildren().isEmpty());
        middle.pseudoClassStateChanged(STALE, failure != null && known != null);
        list();
    }

    private void list() {
        KnownOrganizations known = model.known().get();
        if (known == null) {
            middle.getChildren().clear();
            if (model.failure().get() == null) {
                middle.getChildren().add(new LoadingBars(3, words.of("ui-organizations.reading")));
            }
        } else if (known.list().entries().isEmpty()) {
            middle.getChildren()
                    .setAll(new EmptyState(Icon.BUILDING, Message.of("ui-organizations.empty"), null, words));
        } else if (model.listed().isEmpty()) {
            Button all = new Button(words.of("ui-organizations.all"));
            all.setOnAction(event -> bar.clear());
            middle.getChildren()
                    .setAll(new EmptyState(Icon.SEARCH, Message.of("ui-organizations.nothing"), all, words));
        } else {
            if (!middle.getChildren().contains(listed)) {
                middle.getChildren().setAll(listed);
            }
            String chosen = details.chosen().get();
            if (chosen != null && table.getSelectionModel().getSelectedItem() == null) {
                table.reveal(chosen);
            }
        }
    }

    private void export() {
        new OrganizationsExport(model, shell).write();
    }

    /** Beside the list where there is room, else over it. */
    private void arrange() {
        double em = letters.em();
        boolean open = details.chosen().get() != null;
        getChildren().remove(panel);
        body.getChildren().remove(panel);
        panel.getStyleClass().remove("floating");
        if (open && getWidth() < NARROW_EM * em) {
            panel.getStyleClass().add("floating");
            setMargin(panel, new Insets(em));
            getChildren().add(panel);
        } else if (open) {
            body.getChildren().add(panel);
        }
    }
}
