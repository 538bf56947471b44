package org.bmms.console.ui.rollback;

import java.util.List;
import java.util.Optional;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.backup.BackupPlanner;
import org.bmms.console.base.Message;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is something to roll back.
 *
 * @param possible whether there is
 * @param why why, or why not
 * @param open the switch that is not over and has a way back of its own; null if there is none
 */
public record RollbackOffer(
        boolean possible, Message why, @Nullable RunView open) {

    /**
     * Concludes it. What cannot be read is no reason against it: that may be what one wants to get away from.
     *
     * @param facts what was read last; null if nothing was read yet
     */
    public static RollbackOffer of(@Nullable EnvironmentFacts facts) {
        if (facts == null) {
            return new RollbackOffer(false, Message.of("ui-rollback.offer.not-read"), null);
        }
        Optional<RunView> open = openSwitch(facts.runs());
        if (open.isPresent()) {
            return new RollbackOffer(
                    true, Message.of("ui-rollback.offer.open", open.get().plan().id()), open.get());
        }
        Optional<Mode> inFile = facts.fingerprint().modeInFile();
        Optional<Mode> inEffect = facts.fingerprint().modeInEffect();
        if (inFile.filter(Mode.BMMS::equals).isPresent()
                || inEffect.filter(Mode.BMMS::equals).isPresent()) {
            return new RollbackOffer(true, Message.of("ui-rollback.offer.mode"), null);
        }
        if (inFile.isEmpty() || inEffect.isEmpty()) {
            return new RollbackOffer(true, Message.of("ui-rollback.offer.mode-unknown"), null);
        }
        return hasProvenBackup(facts.runs())
                ? new RollbackOffer(true, Message.of("ui-rollback.offer.backup"), null)
                : new RollbackOffer(false, Message.of("ui-rollback.offer.nothing"), null);
    }

    /** The switch to BMMS mode that is not over. */
    static Optional<RunView> openSwitch(List<RunView> runs) {
        return runs.stream()
                .filter(run -> !run.isOver())
                .filter(run -> run.plan().kind().equals(SwitchPlanner.ACTIVATION))
                .findFirst();
    }

    private static boolean hasProvenBackup(List<RunView> runs) {
        return runs.stream()
                .filter(run -> run.state() == RunState.DONE)
                .map(run -> run.plan().kind())
                .anyMatch(kind -> kind.equals(BackupPlanner.BACKUP) || kind.equals(BackupPlanner.REHEARSAL));
    }
}
