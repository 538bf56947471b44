package org.bmms.console.ui.activation;

import org.bmms.console.activation.gate.Gate;
import org.bmms.console.base.Message;
import org.bmms.console.ui.activation.CheckRow.Standing;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.run.RunPicture;
import org.jspecify.annotations.Nullable;

/**
 * What can be done at a stop: back, on, and why not.
 *
 * @param back whether one can go back
 * @param next the words on the button that leads on; null where nothing leads on from here
 * @param open whether it may be pressed
 * @param reason why it may not, or what is worth knowing
 * @param mark how that stands
 */
record Footer(boolean back, @Nullable Message next, boolean open, Message reason, Mark mark) {

    /**
     * What it is concluded from.
     *
     * @param prerequisites how they stand; null until they were read
     * @param preflight how the checks stand
     * @param backingUp whether a backup is under way
     * @param reviewed whether there is a plan
     * @param expired whether it is too old
     * @param refused whether the engine has refused it
     * @param run the run that is shown; null if there is none
     */
    record Basis(
            @Nullable PrerequisitesPicture prerequisites,
            PreflightPicture preflight,
            boolean backingUp,
            boolean reviewed,
            boolean expired,
            boolean refused,
            @Nullable RunPicture run) {}

    static Footer at(WizardStop stop, Basis basis) {
        return switch (stop) {
            case PREREQUISITES -> prerequisites(basis.prerequisites());
            case PREFLIGHT -> preflight(basis.preflight());
            case BACKUP -> backup(basis);
            case REVIEW, CONFIRM -> review(stop, basis);
            case RUN, VERIFY -> run(basis.run());
        };
    }

    private static Footer prerequisites(@Nullable PrerequisitesPicture picture) {
        Message next = Message.of("ui-activation.next.preflight");
        if (picture == null) {
            return new Footer(false, next, false, Message.of("ui-activation.footer.not-read"), Mark.RUNNING);
        }
        int open = picture.open().size();
        return open == 0
                ? new Footer(false, next, true, Message.of("ui-activation.footer.prerequisites-met"), Mark.GOOD)
                : new Footer(
                        false,
                        next,
                        false,
                        Message.of(
                                "ui-activation.footer.prerequisites",
                                open,
                                picture.stands().size()),
                        Mark.ATTENTION);
    }

    private static Footer preflight(PreflightPicture picture) {
        Message next = Message.of("ui-activation.next.backup");
        if (picture.isOpen()) {
            long warnings = picture.count(Standing.WARNING);
            return warnings == 0
                    ? new Footer(true, next, true, Message.of("ui-activation.footer.passed"), Mark.GOOD)
                    : new Footer(
                            true, next, true, Message.of("ui-activation.footer.warnings", warnings), Mark.ATTENTION);
        }
        long failed = picture.count(Standing.FAILED);
        long unknown = picture.count(Standing.UNKNOWN);
        long toCome = picture.toCome();
        if (failed > 0) {
            return new Footer(true, next, false, Message.of("ui-activation.footer.failed", failed, toCome), Mark.BAD);
        }
        return unknown > 0
                ? new Footer(
                        true, next, false, Message.of("ui-activation.footer.unknown", unknown, toCome), Mark.UNKNOWN)
                : new Footer(true, next, false, Message.of("ui-activation.footer.to-come", toCome), Mark.RUNNING);
    }

    private static Footer backup(Basis basis) {
        Message next = Message.of("ui-activation.next.review");
        PreflightPicture preflight = basis.preflight();
        Gate backup = preflight.backup();
        if (basis.backingUp()) {
            return new Footer(true, next, false, Message.of("ui-activation.footer.backing-up"), Mark.RUNNING);
        }
        if (basis.prerequisites() == null || !basis.prerequisites().open().isEmpty()) {
            // One may have come for a backup alone.
            return new Footer(
                    true, next, false, Message.of("ui-activation.footer.prerequisites-first"), Mark.ATTENTION);
        }
        if (!preflight.isOpen()) {
            return new Footer(true, next, false, Message.of("ui-activation.footer.checks-again"), Mark.ATTENTION);
        }
        if (backup == null || !preflight.hasBackup()) {
            return new Footer(true, next, false, Message.of("ui-activation.footer.backup"), Mark.ATTENTION);
        }
        return new Footer(true, next, true, Message.of("ui-activation.footer.backup-good"), Mark.GOOD);
    }

    private static Footer review(WizardStop stop, Basis basis) {
        Message next = stop == WizardStop.REVIEW ? Message.of("ui-activation.next.confirm") : null;
        if (!basis.reviewed()) {
            return new Footer(true, next, false, Message.of("ui-activation.footer.no-plan"), Mark.UNKNOWN);
        }
        if (basis.refused()) {
            return new Footer(true, next, false, Message.of("ui-activation.footer.refused"), Mark.BAD);
        }
        if (basis.expired()) {
            return new Footer(true, next, false, Message.of("ui-activation.footer.expired"), Mark.ATTENTION);
        }
        return new Footer(true, next, true, Message.of("ui-activation.footer.not-started"), Mark.INFO);
    }

    private static Footer run(@Nullable RunPicture run) {
        if (run == null) {
            return run("starting", Mark.RUNNING);
        }
        return switch (run.holding()) {
            case NOT_BEGUN -> run("starting", Mark.RUNNING);
            case ELSEWHERE -> run("watched", Mark.INFO);
            case LEFT -> run("left", Mark.ATTENTION);
            case IN_HAND -> run.waits() ? run("waits", Mark.WAITING_FOR_YOU) : run("under-way", Mark.RUNNING);
            case OVER ->
                switch (run.state()) {
                    case DONE -> run("done", Mark.GOOD);
                    case ROLLED_BACK -> run("rolled-back", Mark.ROLLED_BACK);
                    default -> run("ended", Mark.ATTENTION);
                };
        };
    }

    private static Footer run(String how, Mark mark) {
        return new Footer(false, null, false, Message.of("ui-activation.footer.run." + how), mark);
    }
}
