package org.bmms.console.ui.overview;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.checklist.NextStep;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.frame.EnvironmentViewModel;
import org.bmms.console.ui.frame.Navigator;
import org.bmms.console.ui.frame.Screen;
import org.jspecify.annotations.Nullable;

/** The overview of the environment that is open. */
public final class OverviewViewModel {
    /** As many readings as a short line can show. */
    private static final int REMEMBERED = 30;

    private final EnvironmentViewModel environment;
    private final Navigator navigator;
    private final InstantSource clock;
    private final Runnable migration;
    private final List<Long> queue = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Overview> overview = new ReadOnlyObjectWrapper<>();

    /**
     * An overview.
     *
     * @param migration opens what plans a migration of the database
     */
    public OverviewViewModel(
            EnvironmentViewModel environment, Navigator navigator, InstantSource clock, Runnable migration) {
        this.environment = environment;
        this.navigator = navigator;
        this.clock = clock;
        this.migration = migration;
        environment.facts().addListener((property, before, now) -> conclude(now));
        conclude(environment.facts().get());
    }

    private void conclude(@Nullable EnvironmentFacts facts) {
        if (facts == null) {
            overview.set(null);
            return;
        }
        facts.fingerprint().redis().get().ifPresent(redis -> remember(redis.queued()));
        overview.set(Overview.of(facts, List.copyOf(queue), clock.instant()));
    }

    private void remember(long queued) {
        queue.add(queued);
        if (queue.size() > REMEMBERED) {
            queue.removeFirst();
        }
    }

    /** What is shown; null until the environment was read. */
    ReadOnlyObjectProperty<@Nullable Overview> overview() {
        return overview.getReadOnlyProperty();
    }

    EnvironmentViewModel environment() {
        return environment;
    }

    /** Goes where the next step is done. */
    void go(NextStep.Kind kind) {
        switch (kind) {
            case LOOK -> readNow();
            case COUNT, ASSIGN, WATCH -> navigator.go(Screen.COVERAGE);
            case ONBOARD, ROLLOUT -> navigator.go(Screen.ONBOARDING);
            case DONE -> navigator.go(Screen.MONITORING);
            case MIGRATE -> migration.run();
            case REHEARSE -> navigator.go(Screen.ACTIVATION, Screen.BACKUP);
            case STAGE, SWITCH -> navigator.go(Screen.ACTIVATION);
        }
    }

    /** Goes to all runs. */
    void showRuns() {
        navigator.go(Screen.HISTORY);
    }

    /** Goes to all organisations. */
    void showOrganizations() {
        navigator.go(Screen.ORGANIZATIONS);
    }

    /** Reads the environment again. */
    void readNow() {
        environment.read();
    }
}
