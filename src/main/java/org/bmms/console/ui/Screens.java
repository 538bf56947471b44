package org.bmms.console.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Board;
import org.bmms.console.session.RunHistory;
import org.bmms.console.ui.activation.ActivationView;
import org.bmms.console.ui.checklist.ChecklistView;
import org.bmms.console.ui.coverage.CoverageSummary;
import org.bmms.console.ui.coverage.CoverageView;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.guide.TrainingSight;
import org.bmms.console.ui.history.HistoryView;
import org.bmms.console.ui.history.HistoryViewModel;
import org.bmms.console.ui.history.SessionHistory;
import org.bmms.console.ui.logs.LogsView;
import org.bmms.console.ui.logs.LogsViewModel;
import org.bmms.console.ui.logs.SessionJournals;
import org.bmms.console.ui.migration.MigrationDialog;
import org.bmms.console.ui.monitoring.MonitoringView;
import org.bmms.console.ui.monitoring.MonitoringViewModel;
import org.bmms.console.ui.monitoring.SessionWatch;
import org.bmms.console.ui.onboarding.OnboardingView;
import org.bmms.console.ui.onboarding.form.FormSight;
import org.bmms.console.ui.onboarding.proof.ProofSight;
import org.bmms.console.ui.organizations.OrganizationsView;
import org.bmms.console.ui.overview.OverviewView;
import org.bmms.console.ui.overview.OverviewViewModel;
import org.bmms.console.ui.overview.ReportViewModel;
import org.bmms.console.ui.overview.SessionReport;
import org.bmms.console.ui.settings.SettingsDesk;
import org.bmms.console.ui.settings.SettingsView;
import org.jspecify.annotations.Nullable;

/** Makes the screens of an open environment, each when it is first shown. */
final class Screens implements Function<Screen, ScreenContent> {
    private final ScreenContext context;
    private final SettingsDesk settings;
    private final ReadOnlyObjectWrapper<@Nullable CoverageSummary> counted = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Board> checked = new ReadOnlyObjectWrapper<>();
    private final List<Node> exercises;
    private final MonitoringViewModel monitoring;
    private final Map<Screen, ScreenContent> made = new EnumMap<>(Screen.class);

    /**
     * Screens, none of which is made yet.
     *
     * @param exercises what there is to practise here
     */
    Screens(ScreenContext context, SettingsDesk settings, List<Node> exercises) {
        this.context = context;
        this.settings = settings;
        this.exercises = exercises;
        this.monitoring = monitoring(context);
    }

    /** It begins to look once the environment was read, when whoever is asked for secrets has given them. */
    private static MonitoringViewModel monitoring(ScreenContext context) {
        Shell shell = context.shell();
        MonitoringViewModel model = new MonitoringViewModel(
                new SessionWatch(context.session()), shell.work(), shell.notices(), shell.clock());
        context.environment().facts().addListener((property, before, now) -> model.begin());
        return model;
    }

    @Override
    public ScreenContent apply(Screen screen) {
        return made.computeIfAbsent(screen, this::make);
    }

    private ScreenContent make(Screen screen) {
        return switch (screen) {
            case OVERVIEW ->
                new OverviewView(
                        new OverviewViewModel(
                                context.environment(),
                                context.navigator(),
                                context.shell().clock(),
                                () -> MigrationDialog.open(context)),
                        new ReportViewModel(
                                context.environment().profile().name(),
                                new SessionReport(context.session()),
                                context.shell().work()),
                        exercises,
                        context.shell());
            case COVERAGE -> coverage();
            case ACTIVATION -> ActivationView.of(context);
            case ORGANIZATIONS -> OrganizationsView.of(context);
            case ONBOARDING -> OnboardingView.of(context);
            case SETTINGS -> new SettingsView(settings, context.shell(), null);
            case CHECKLIST -> checklist();
            case MONITORING -> new MonitoringView(monitoring, context.shell().words());
            case LOGS ->
                new LogsView(
                        new LogsViewModel(
                                new SessionJournals(context.environment().profile(), context.session()),
                                context.shell().work(),
                                context.shell().clock()),
                        context.shell(),
                        context.environment().profile().name());
            case HISTORY ->
                new HistoryView(
                        new HistoryViewModel(
                                new SessionHistory(new RunHistory(context.session())),
                                context.shell().work(),
                                context.shell().clock(),
                                kind -> context.shell().words().of("audit.kind." + kind)),
                        context.shell());
        };
    }

    private CoverageView coverage() {
        CoverageView view = CoverageView.of(context);
        view.model().summary().addListener((property, before, now) -> counted.set(now));
        return view;
    }

    private ChecklistView checklist() {
        ChecklistView view = ChecklistView.of(context);
        view.tellBoard(checked::set);
        return view;
    }

    /** How the items of the checklist stood here last; null until that was read. */
    ReadOnlyObjectProperty<@Nullable Board> checked() {
        return checked.getReadOnlyProperty();
    }

    /** What was counted here last; null until it was. */
    ReadOnlyObjectProperty<@Nullable CoverageSummary> counted() {
        return counted.getReadOnlyProperty();
    }

    /** What a trainee sees who is at a screen; as nobody has been there where one is not made. */
    TrainingSight sight(Screen at) {
        String organization =
                made.get(Screen.ORGANIZATIONS) instanceof OrganizationsView organizations ? organizations.shown() : "";
        return made.get(Screen.ONBOARDING) instanceof OnboardingView onboarding
                ? new TrainingSight(at, onboarding.sight(), onboarding.proof(), organization)
                : new TrainingSight(at, FormSight.none(), ProofSight.none(), organization);
    }

    /** Why the environment must not be closed now; empty if it may. */
    Optional<Message> held() {
        return made.values().stream().flatMap(screen -> screen.held().stream()).findFirst();
    }

    /** What looks at the environment, whatever screen is shown. */
    MonitoringViewModel monitoring() {
        return monitoring;
    }

    /** Ends what they follow. */
    void close() {
        monitoring.close();
        made.values().forEach(ScreenContent::close);
    }
}
