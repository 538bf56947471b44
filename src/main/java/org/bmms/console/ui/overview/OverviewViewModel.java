package org.bmms.console.ui.overview;

import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.frame.EnvironmentViewModel;
import org.jspecify.annotations.Nullable;

/** The overview of the environment that is open. */
public final class OverviewViewModel {
    private final EnvironmentViewModel environment;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<@Nullable Overview> overview = new ReadOnlyObjectWrapper<>();

    public OverviewViewModel(EnvironmentViewModel environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
        environment.facts().addListener((property, before, now) -> conclude(now));
        conclude(environment.facts().get());
    }

    private void conclude(@Nullable EnvironmentFacts facts) {
        overview.set(facts == null ? null : Overview.of(facts, clock.instant()));
    }

    /** What is shown; null until the environment was read. */
    ReadOnlyObjectProperty<@Nullable Overview> overview() {
        return overview.getReadOnlyProperty();
    }

    EnvironmentViewModel environment() {
        return environment;
    }

    /** Reads the environment again. */
    void readNow() {
        environment.read();
    }
}
