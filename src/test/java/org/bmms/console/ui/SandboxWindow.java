package org.bmms.console.ui;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.coverage.BackfillOrder;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.data.SchemaStart;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.Planning;
import org.bmms.console.session.RunDesk;
import org.bmms.console.session.Session;
import org.bmms.console.session.TrainingSession;
import org.bmms.console.session.WatchedRun;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.EnvironmentViewModel;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.frame.SessionSource;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.frame.WindowDialogs;
import org.bmms.console.ui.frame.WindowNotices;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.run.SessionRuns;
import org.bmms.console.ui.work.BackgroundWork;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window above a training sandbox at the other end of a slow line, and what the engine does with it before one looks or
 * afterwards, for which the line is quick.
 */
public final class SandboxWindow implements AutoCloseable {
    private static final int PATIENCE_MS = 20_000;

    private final TrainingSession training;
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final Look look = new Look(Appearance.usual());
    private final ScreenContext context;
    private final Stage stage;

    /** Starts a sandbox; its window is empty. */
    public SandboxWindow() throws TimeoutException {
        this(SchemaStart.SETTLED);
    }

    /** Starts a sandbox whose database has come so far; its window is empty. */
    public SandboxWindow(SchemaStart schema) throws TimeoutException {
        training = FarSandbox.started(schema, new Redactor());
        stage = FreshStage.register();
        Words words = new Words(Texts.english(), ZoneId.systemDefault(), new Redactor());
        Shell shell = new Shell(
                work,
                words,
                new WindowDialogs(() -> stage, look, session().profile().kind()),
                new WindowNotices(() -> stage, words),
                InstantSource.system());
        context = new ScreenContext(
                session(),
                new EnvironmentViewModel(new SessionSource(session()), work),
                shell,
                (screen, detail) -> {},
                new RunMonitor(new SessionRuns(session()), work, InstantSource.system()));
    }

    public Session session() {
        return training.session();
    }

    /** The servers themselves. */
    public Sandbox sandbox() {
        return training.sandbox();
    }

    /** Does by a quick line what is no part of the flow. */
    public void nearby(Runnable work) {
        FarSandbox.prepare(sandbox(), work);
    }

    /** What a screen of this environment would get. */
    public ScreenContext context() {
        return context;
    }

    /** Shows something in the window, made on the window's thread. */
    public void show(Function<ScreenContext, Parent> content) throws TimeoutException {
        FxToolkit.setupFixture(() -> {
            stage.setScene(look.scene(content.apply(context), 1280, 800));
            stage.show();
        });
    }

    /** Shows the whole frame with all its screens; whoever asked for it ends it. */
    OpenFrame showFrame() throws TimeoutException {
        OpenFrame frame = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> SandboxFrame.of(session(), stage, look));
        show(_ -> new StackPane(frame.view()));
        return frame;
    }

    /** Every row has an organisation, and there is a rehearsed backup. */
    public void prepare() {
        nearby(this::fill);
    }

    private void fill() {
        Fingerprint now = session().fingerprint(Cancellation.none());
        Planning planning = new Planning(session());
        session()
                .backfill()
                .run(
                        BackfillOrder.to(planning.defaultCode(now).orElseThrow()),
                        Cancellation.none(),
                        Progress.ignored());
        rehearse();
    }

    /** There is a rehearsed backup. */
    public void backUp() {
        nearby(this::rehearse);
    }

    private void rehearse() {
        carryOut(new Planning(session()).backup(session().fingerprint(Cancellation.none())), true);
    }

    /**
     * Switches to BMMS mode.
     *
     * @param kept whether it is kept; else it is left while it waits for a decision
     * @return the id of the run
     */
    public String activate(boolean kept) {
        AtomicReference<String> run = new AtomicReference<>("");
        nearby(() -> {
            Planning planning = new Planning(session());
            Fingerprint now = session().fingerprint(Cancellation.none());
            Plan plan = planning.activation(now, planning.preflight(now, Cancellation.none(), CoverageListener.none()));
            carryOut(plan, kept);
            run.set(plan.id());
        });
        return run.get();
    }

    private void carryOut(Plan plan, boolean kept) {
        Confirmation confirmation =
                Confirmation.of(session().profile(), session().profile().name());
        try (WatchedRun run = new RunDesk(session()).start(confirmation, plan, RunListener.none(), sample -> {})) {
            boolean over = run.forward(Cancellation.none()).isOver();
            if (!over && kept) {
                run.keep(Cancellation.none());
            }
        }
    }

    @Override
    public void close() {
        context.runs().close();
        work.close();
        training.close();
    }
}
