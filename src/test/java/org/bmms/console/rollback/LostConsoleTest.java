package org.bmms.console.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupConsole;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Json;
import org.bmms.console.database.Administration;
import org.bmms.console.rollback.step.Swap;
import org.bmms.console.run.RunFailures;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.target.mode.Mode;
import org.junit.jupiter.api.Test;

/** A full rollback whose console dies at the beginning of every step, and once more after it (promise R1). */
class LostConsoleTest extends RollbackSandbox {

    /** The end of a console: nothing that it would still do is done. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Kills the console at each place once. */
    private static final class Death implements RunListener {
        private final Set<String> places = new HashSet<>();
        private String last = "";

        @Override
        public void recorded(Entry entry) {
            String place = switch (entry.event()) {
                case Event.StepIntended e -> "at " + e.step();
                case Event.StepDone e -> "after " + e.step();
                default -> "";
            };
            if (!place.isEmpty() && places.add(place)) {
                last = place;
                throw new Killed();
            }
        }
    }

    @Test
    void anotherConsoleGoesOnWhereverTheLastOneWasLost() throws SQLException {
        Backup backup = existing();
        RunView activation = activated();
        liveOn();
        Plan plan = plan(backup, activation);
        Death death = new Death();
        RunState end = throughDeaths(plan, death, session -> session.forward(Cancellation.none()));

        assertThat(end).isEqualTo(RunState.DONE);
        assertFoundDone(view(plan), "exchange");
        assertThat(death.places).hasSizeGreaterThanOrEqualTo(2 * plan.steps().size());
        assertAsInTheBackup(backup);
        assertThat(modeInFile()).isEqualTo(Mode.OBCMS);
        assertServing();
        assertThat(databases())
                .containsExactly(
                        TargetData.NAME,
                        TargetData.NAME + "_before_" + plan.id().substring(0, 15));
        assertNoJobs();
    }

    @Test
    void aWayBackThatIsCutOffAgainAndAgainComesToItsEnd() throws SQLException {
        Backup backup = existing();
        RunView activation = activated();
        liveOn();
        String before = env();
        Plan plan = plan(backup, activation);
        RunListener beforeTheLastStep = new RunListener() {
            @Override
            public void recorded(Entry entry) {
                if (entry.event() instanceof Event.StepIntended(String step) && step.equals("verify")) {
                    throw new Killed();
                }
            }
        };
        RunSession first = start(plan, beforeTheLastStep);
        try (first) {
            first.forward(Cancellation.none());
        } catch (Killed expected) {
            assertAsInTheBackup(backup);
        }
        Death death = new Death();
        RunState end = throughDeaths(plan, death, session -> session.rollBack("lost", Cancellation.none()));

        assertThat(end).isEqualTo(RunState.ROLLED_BACK);
        assertFoundDone(view(plan), "back.exchange");
        assertThat(death.places).hasSizeGreaterThanOrEqualTo(2 * plan.rollback().size());
        assertThat(env()).isEqualTo(before);
        assertLivedOn();
        assertServing();
        assertNothingIsLeft();
    }

    /** One console after the other takes the run up until none is killed. */
    private RunState throughDeaths(Plan plan, Death death, Function<RunSession, RunView> work) {
        while (true) {
            BackupConsole next = console("ben");
            boolean begun = next.runs(RunListener.none()).list().stream()
                    .anyMatch(v -> v.plan().id().equals(plan.id()));
            RunSession session = begun
                    ? next.runs(death).takeUp(plan.id(), p -> new FullRollback(p, ports(next)), "lost")
                    : start(plan, death);
            try (session) {
                RunView view = work.apply(session);
                assertThat(RunFailures.of(view)).isEmpty();
                return view.state();
            } catch (Killed again) {
                assertThat(view(plan).isOver()).isFalse();
                exchangeWithoutRecord(plan, death.last);
            }
        }
    }

    /** The last thing that a console did, without coming to write it down. */
    private void exchangeWithoutRecord(Plan plan, String place) {
        Swap swap = Json.read(plan.parameters(), FullRollbackParameters.class).swap();
        Administration administration = console.ports().administration().get();
        if (place.equals("at exchange")) {
            administration.closeForOthers(swap.live());
            administration.closeForOthers(swap.copy());
            administration.exchange(swap.live(), swap.copy(), swap.kept());
        } else if (place.equals("at back.exchange")) {
            administration.closeForOthers(swap.live());
            administration.exchange(swap.live(), swap.kept(), swap.copy());
        }
    }

    private static void assertFoundDone(RunView view, String step) {
        assertThat(view.entries())
                .filteredOn(
                        e -> e.event() instanceof Event.StepDone d && d.step().equals(step))
                .singleElement()
                .matches(e -> e.event() instanceof Event.StepDone d && !d.applied());
    }

    private RunView view(Plan plan) {
        return console.runs(RunListener.none()).view(plan.id());
    }
}
