package org.bmms.console.ui;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.scene.Parent;
import org.bmms.console.base.Message;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.frame.EnvironmentViewModel;
import org.bmms.console.ui.frame.Environments;
import org.bmms.console.ui.frame.EnvironmentsViewModel;
import org.bmms.console.ui.frame.FrameView;
import org.bmms.console.ui.frame.OpenEnvironment;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.frame.SessionSource;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.frame.SwitcherViewModel;
import org.bmms.console.ui.frame.WayBack;
import org.bmms.console.ui.guide.TrainingSight;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.migration.MigrationDialog;
import org.bmms.console.ui.onboarding.form.FormSight;
import org.bmms.console.ui.palette.PaletteEntry;
import org.bmms.console.ui.rollback.RollbackDialog;
import org.bmms.console.ui.rollback.RollbackOffer;
import org.bmms.console.ui.run.LeaveQuestion;
import org.bmms.console.ui.run.OpenRunNotice;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.run.SessionRuns;
import org.bmms.console.ui.settings.SettingsDesk;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/**
 * An open environment in the window, with its screens and with background work of its own: what it has begun ends with
 * it, and nothing of it is held by the rest of the window afterwards.
 */
final class OpenFrame {
    private final OpenEnvironment environment;
    private final BackgroundWork work;
    private final EnvironmentViewModel model;
    private final Shell shell;
    private final RunMonitor runs;
    private final FrameView view;
    private final Optional<TrainingTour> tour;
    private final AtomicReference<@Nullable Screens> screens = new AtomicReference<>();

    /**
     * A frame.
     *
     * @param words texts in the language of the window
     * @param around the window
     * @param source where other environments come from
     * @param way out of this one
     */
    OpenFrame(
            OpenEnvironment environment,
            Words words,
            Surroundings around,
            Environments source,
            SwitcherViewModel.Way way,
            SettingsDesk settings) {
        this.environment = environment;
        this.work = new BackgroundWork(around.thread());
        this.model = new EnvironmentViewModel(new SessionSource(environment.session()), work);
        Kind kind = environment.session().profile().kind();
        this.shell = new Shell(work, words, around.dialogs(kind), around.notices(words), InstantSource.system());
        SwitcherViewModel switcher =
                new SwitcherViewModel(new SwitcherViewModel.Present(environment, this::held, way), source, work);
        this.runs = new RunMonitor(new SessionRuns(environment.session()), work, shell.clock());
        // What the frame says of mode and lock changes with a run.
        runs.busy().addListener((property, before, now) -> model.read());
        AtomicReference<@Nullable ScreenContext> context = new AtomicReference<>();
        WayBack wayBack = new WayBack(
                facts -> Optional.of(RollbackOffer.of(facts))
                        .filter(offer -> !offer.possible())
                        .map(RollbackOffer::why),
                () -> Optional.ofNullable(context.get()).ifPresent(RollbackDialog::open));
        this.tour = environment.isSandbox() ? Optional.of(tour(source, way)) : Optional.empty();
        List<PaletteEntry> choices = new ArrayList<>();
        tour.ifPresent(t -> choices.addAll(t.entries()));
        choices.add(PaletteEntry.always(
                words.of("ui-migration.open"),
                Icon.DATABASE,
                "",
                () -> Optional.ofNullable(context.get()).ifPresent(MigrationDialog::open)));
        choices.addAll(PaletteChoices.of(settings.preferences(), words));
        Function<EnvironmentFacts, Optional<OpenRunNotice>> openRun =
                facts -> runs.isInHand() ? Optional.empty() : OpenRunNotice.of(facts.runs(), facts.lock());
        this.view = new FrameView(model, shell, switcher, wayBack, choices, openRun, navigator -> {
            ScreenContext here = new ScreenContext(environment.session(), model, shell, navigator, runs);
            context.set(here);
            Screens made = new Screens(
                    here, settings, tour.map(TrainingTour::strip).stream().toList());
            screens.set(made);
            return made;
        });
        NavigationFacts said = new NavigationFacts(model, runs, shell.clock(), view::tell);
        Optional.ofNullable(screens.get()).ifPresent(made -> {
            said.follow(made.counted(), made.checked());
            said.watch(made.monitoring().fact());
        });
        tour.ifPresent(t -> t.over(view, this::sight));
    }

    /** A run may have begun while the next sandbox was being started. */
    private TrainingTour tour(Environments source, SwitcherViewModel.Way way) {
        EnvironmentsViewModel opener = new EnvironmentsViewModel(source, work, next -> {
            if (runs.isInHand()) {
                way.drop(next);
            } else {
                way.to(next);
            }
        });
        return new TrainingTour(model, shell, opener, runs::isInHand);
    }

    private TrainingSight sight(Screen at) {
        return Optional.ofNullable(screens.get())
                .map(made -> made.sight(at))
                .orElseGet(() -> new TrainingSight(at, FormSight.none()));
    }

    Parent view() {
        return view;
    }

    OpenEnvironment environment() {
        return environment;
    }

    void go(Screen screen) {
        view.go(screen);
    }

    /** Shows something on a screen. */
    void go(Screen screen, String detail) {
        view.go(screen, detail);
    }

    /** Begins the guided tour, where there is one. */
    void beginTour() {
        tour.ifPresent(TrainingTour::beginHere);
    }

    /** Goes on where another frame of the same environment was left: with its tour, and with what monitoring has told. */
    void resume(OpenFrame before) {
        Screens left = before.screens.get();
        Screens here = screens.get();
        if (left != null && here != null) {
            here.monitoring().resume(left.monitoring());
        }
        before.tour.flatMap(TrainingTour::progress).ifPresent(progress -> tour.ifPresent(t -> t.resume(progress)));
    }

    /** Whether a run is in this window's hands, also one that waits for a decision. */
    boolean hasRunInHand() {
        return runs.isInHand();
    }

    /** Why the environment must not be closed now; empty if it may. */
    Optional<Message> held() {
        Screens made = screens.get();
        if (runs.isInHand()) {
            return Optional.of(Message.of("ui.switcher.run"));
        }
        return made == null ? Optional.empty() : made.held();
    }

    /**
     * Asks whether the window may be closed, where a run is in its hands.
     *
     * @param close closes it
     * @return whether it asked; if not, nothing stands in the way
     */
    boolean asksBeforeClosing(Runnable close) {
        return LeaveQuestion.asked(runs, shell.dialogs(), shell.words(), close);
    }

    /** Ends what its screens follow; on the window's thread. */
    void leave() {
        view.close();
        Screens made = screens.get();
        if (made != null) {
            made.close();
        }
    }

    /** Ends its work, after {@link #leave}; takes seconds. The environment stays open. */
    void endWork() {
        // Before the work is ended, which would interrupt a step instead of asking it to stop.
        runs.close();
        work.close();
    }
}
