package org.bmms.console.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.Em;
import org.bmms.console.ui.control.Slices;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.help.HelpEvent;
import org.bmms.console.ui.help.HelpTopic;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.palette.PaletteEntry;
import org.bmms.console.ui.palette.PaletteView;
import org.bmms.console.ui.palette.PaletteViewModel;
import org.bmms.console.ui.run.OpenRunNotice;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** The frame around the screens of an open environment. */
public final class FrameView extends StackPane implements Navigator {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");
    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    /** Below this width, in sizes of the letters, the navigation shows icons alone. */
    private static final double WIDE = 105;
    /** Below this width the field for commands has no room for words. */
    private static final double ROOM_FOR_WORDS = 85;

    /** Below these, the header first leaves the operator out, then everything but environment, lock and way back. */
    private static final double CLOSE_BELOW = 80;

    private static final double TIGHT_BELOW = 66;

    /** Below this height the navigation's entries move together, so that all of them are to be seen. */
    private static final double TALL = 38;

    private final Words words;
    private final Em em = new Em();
    private final BorderPane pane = new BorderPane();
    private final Function<Screen, ScreenContent> screens;
    private final Navigation navigation;
    private final PaletteViewModel palette = new PaletteViewModel(this::entries);
    private final RollBackButton rollBack;
    private final List<PaletteEntry> more;
    private final TaskBar tasks;
    private final BackgroundWork.Repetition reading;
    private final ReadOnlyObjectWrapper<Screen> present = new ReadOnlyObjectWrapper<>(Screen.OVERVIEW);
    private @Nullable ScreenContent shown;
    private boolean complete;

    /**
     * The frame, with the overview in it.
     *
     * @param switcher leads to other environments
     * @param more what the palette offers beside the screens
     * @param openRun what there is to say of a run that is not over
     * @param screens gives a screen, the same one each time
     */
    public FrameView(
            EnvironmentViewModel environment,
            Shell shell,
            SwitcherViewModel switcher,
            WayBack wayBack,
            List<PaletteEntry> more,
            Function<EnvironmentFacts, Optional<OpenRunNotice>> openRun,
            Function<Navigator, Function<Screen, ScreenContent>> screens) {
        this.words = shell.words();
        this.more = List.copyOf(more);
        this.navigation = new Navigation(this::go, words);
        this.rollBack = new RollBackButton(environment, wayBack, words);
        getStyleClass().add("frame");
        HelpTopic.mark(this, this::topic);
        pane.setTop(new VBox(
                top(environment, switcher),
                new RunBanner(environment, openRun, run -> go(Screen.ACTIVATION, run), words)));
        this.tasks = new TaskBar(environment, shell);
        this.reading = environment.keepReading();
        getChildren().addAll(em, pane, new PaletteView(palette, words));
        widthProperty().addListener((property, before, now) -> arrange());
        heightProperty().addListener((property, before, now) -> arrange());
        em.fontProperty().addListener((property, before, now) -> arrange());
        this.screens = screens.apply(this);
        addEventHandler(KeyEvent.KEY_PRESSED, keys()::pressed);
        go(Screen.OVERVIEW);
        sceneProperty().addListener((property, before, now) -> {
            if (now != null && !complete) {
                Slices.begin(this, this::placeNext);
            }
        });
    }

    /** One part after another, since all at once would keep the window still for too long. The top is there before. */
    private boolean placeNext() {
        if (pane.getLeft() == null) {
            pane.setLeft(navigation);
            navigation.applyCss();
        } else if (pane.getBottom() == null) {
            pane.setBottom(tasks);
            tasks.applyCss();
        } else {
            complete = true;
            showScreen();
        }
        return !complete;
    }

    private void showScreen() {
        if (!complete || shown == null) {
            return;
        }
        Node screen = shown.node();
        pane.setCenter(screen);
        // A scrolled page keeps a picture of itself, as large as the window, even where another screen is shown.
        Platform.runLater(() -> screen.lookupAll(".viewport").forEach(page -> page.setCache(false)));
    }

    private HBox top(EnvironmentViewModel environment, SwitcherViewModel switcher) {
        Region band = new Region();
        band.getStyleClass()
                .addAll("band", EnvironmentBlock.styleOf(environment.profile().kind()));
        Header header = new Header(environment, palette::show, this::help, rollBack, words);
        VBox.setVgrow(header, Priority.ALWAYS);
        VBox right = new VBox(band, header);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox top = new HBox(new EnvironmentBlock(environment.profile(), switcher, words), right);
        top.getStyleClass().add("top");
        return top;
    }

    private void arrange() {
        boolean narrow = getWidth() < WIDE * em.size();
        pseudoClassStateChanged(NARROW, narrow);
        pseudoClassStateChanged(SLIM, getWidth() < ROOM_FOR_WORDS * em.size());
        pseudoClassStateChanged(CLOSE, getWidth() < CLOSE_BELOW * em.size());
        pseudoClassStateChanged(TIGHT, getWidth() < TIGHT_BELOW * em.size());
        pseudoClassStateChanged(SHORT, getHeight() < TALL * em.size());
        navigation.narrow(narrow);
    }

    private Keys keys() {
        Keys keys = new Keys();
        keys.put(Keys.PALETTE, palette::show);
        keys.put(Keys.ROLL_BACK, rollBack::fire);
        keys.put(Keys.READ_NOW, this::readNow);
        keys.put(Keys.SEARCH, this::search);
        for (Screen screen : Screen.values()) {
            keys.put(Keys.screen(screen), () -> go(screen));
        }
        return keys;
    }

    private List<PaletteEntry> entries() {
        List<PaletteEntry> entries = new ArrayList<>();
        for (Screen screen : Screen.values()) {
            String name = words.of("ui.palette.go", words.of(screen.textKey()));
            entries.add(PaletteEntry.always(name, screen.icon(), Keys.name(Keys.screen(screen)), () -> go(screen)));
        }
        entries.add(PaletteEntry.always(
                words.of("ui.palette.read"), Icon.REFRESH, Keys.name(Keys.READ_NOW), this::readNow));
        entries.add(
                PaletteEntry.always(words.of("ui.palette.search"), Icon.SEARCH, Keys.name(Keys.SEARCH), this::search));
        entries.add(new PaletteEntry(
                words.of("ui.rollback"),
                Icon.BACK,
                Keys.name(Keys.ROLL_BACK),
                () -> !rollBack.isDisabled(),
                rollBack::fire));
        entries.add(PaletteEntry.always(words.of("ui-help.open"), Icon.UNKNOWN, HelpEvent.KEY.getName(), this::help));
        entries.addAll(more);
        return entries;
    }

    /** The screen that is shown. */
    public ReadOnlyObjectProperty<Screen> present() {
        return present.getReadOnlyProperty();
    }

    /** Lays something over header, navigation and screens, but below the palette. */
    public void above(Node layer) {
        getChildren().add(getChildren().size() - 1, layer);
    }

    @Override
    public void go(Screen screen, @Nullable String detail) {
        navigation.choose(screen);
        ScreenContent next = screens.apply(screen);
        if (shown != null && !shown.equals(next)) {
            shown.leave();
        }
        shown = next;
        showScreen();
        next.arrive(detail);
        present.set(screen);
    }

    /** What the screen says that it is about, such as the step that it has come to, or the screen as a whole. */
    private HelpTopic topic() {
        HelpTopic own = shown == null ? null : HelpTopic.own(shown.node());
        return own == null ? present.get().help() : own;
    }

    private void help() {
        fireEvent(new HelpEvent(topic()));
    }

    /** Says this of a screen beside its name; nothing for null. */
    public void tell(Screen screen, @Nullable NavigationFact fact) {
        navigation.tell(screen, fact);
    }

    /** Ends what it keeps up to date; the screens are closed by who made them. */
    public void close() {
        tasks.close();
        reading.close();
    }

    private void readNow() {
        if (shown != null) {
            shown.readNow();
        }
    }

    private void search() {
        if (shown != null) {
            shown.search();
        }
    }
}
