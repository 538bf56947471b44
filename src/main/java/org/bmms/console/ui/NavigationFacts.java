package org.bmms.console.ui;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.bmms.console.checklist.Board;
import org.bmms.console.ui.activation.ActivationFact;
import org.bmms.console.ui.checklist.ChecklistFact;
import org.bmms.console.ui.coverage.CoverageFact;
import org.bmms.console.ui.coverage.CoverageSummary;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.frame.EnvironmentViewModel;
import org.bmms.console.ui.frame.NavigationFact;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.run.OpenRunNotice;
import org.bmms.console.ui.run.RunMonitor;
import org.jspecify.annotations.Nullable;

/** Keeps up to date what the navigation says of screens, also of those that nobody has looked at yet. */
final class NavigationFacts {
    private final EnvironmentViewModel environment;
    private final RunMonitor runs;
    private final InstantSource clock;
    private final BiConsumer<Screen, @Nullable NavigationFact> navigation;
    private @Nullable CoverageSummary counted;

    /**
     * Begins to.
     *
     * @param clock of this workstation
     * @param navigation is told; nothing to say is null
     */
    NavigationFacts(
            EnvironmentViewModel environment,
            RunMonitor runs,
            InstantSource clock,
            BiConsumer<Screen, @Nullable NavigationFact> navigation) {
        this.environment = environment;
        this.runs = runs;
        this.clock = clock;
        this.navigation = navigation;
        environment.facts().addListener((property, before, now) -> conclude());
        runs.picture().addListener((property, before, now) -> turn());
    }

    /** Listens to what is counted and looked at in this window. */
    void follow(
            ReadOnlyObjectProperty<@Nullable CoverageSummary> summary, ReadOnlyObjectProperty<@Nullable Board> board) {
        board.addListener((property, before, now) -> checklist(Optional.ofNullable(now)));
        summary.addListener((property, before, now) -> {
            counted = now;
            coverage();
        });
    }

    /** Says what somebody who looks at the environment says. */
    void watch(ReadOnlyObjectProperty<@Nullable NavigationFact> monitoring) {
        monitoring.addListener((property, before, now) -> navigation.accept(Screen.MONITORING, now));
    }

    private void conclude() {
        coverage();
        checklist(Optional.ofNullable(environment.facts().get())
                .flatMap(facts -> facts.evidence().checklist()));
        turn();
    }

    private void checklist(Optional<Board> board) {
        board.ifPresent(now -> navigation.accept(Screen.CHECKLIST, ChecklistFact.of(now)));
    }

    private void coverage() {
        EnvironmentFacts facts = environment.facts().get();
        if (facts != null || counted != null) {
            Instant now = clock.instant();
            navigation.accept(Screen.COVERAGE, CoverageFact.of(newest(facts), now));
        }
    }

    private @Nullable CoverageSummary newest(@Nullable EnvironmentFacts facts) {
        CoverageSummary here = counted;
        CoverageSummary onRecord = facts == null
                ? null
                : facts.evidence()
                        .coverage()
                        .map(report -> CoverageSummary.of(
                                report, environment.profile().policy().acceptedWithoutOrganization(), report.asOf()))
                        .orElse(null);
        return here == null || (onRecord != null && onRecord.countedAt().isAfter(here.countedAt())) ? onRecord : here;
    }

    private void turn() {
        Optional<OpenRunNotice> open = Optional.ofNullable(environment.facts().get())
                .flatMap(facts -> OpenRunNotice.of(facts.runs(), facts.lock()));
        navigation.accept(Screen.ACTIVATION, ActivationFact.of(runs.picture().get(), open));
    }
}
