package org.bmms.console.checklist;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Message;

/**
 * A procedure of the checklist that has no boxes: one of the two rollbacks (checklist § Rollback Procedures).
 *
 * @param name which
 * @param plan which of the console's plans does it
 * @param duration how long it takes by the checklist
 * @param downtime how long visitors are turned away
 * @param steps what it does, in order
 */
public record Procedure(String name, String plan, Duration duration, Duration downtime, List<Step> steps) {

    public Procedure {
        steps = List.copyOf(steps);
    }

    /**
     * One line of it.
     *
     * @param number its place, from 1
     * @param text what is done
     * @param by the steps of the console's plan that do it, by the first part of their names; or how it is done without one
     */
    public record Step(int number, Message text, List<String> by) {
        public Step {
            by = List.copyOf(by);
        }
    }

    /** Its heading. */
    public Message title() {
        return Message.of("checklist-items.procedure." + name);
    }

    /** When it is for. */
    public Message purpose() {
        return Message.of("checklist-items.procedure." + name + ".when");
    }
}
