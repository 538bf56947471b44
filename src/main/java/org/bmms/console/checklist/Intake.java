package org.bmms.console.checklist;

import java.util.List;

/**
 * How far the organisations have been taken in (checklist § Deployment Phases 5 and 6), as far as the next step depends on
 * it.
 *
 * @param pilots those that come first, by code
 * @param pilotsIn whether as many of them are in as there are to be
 * @param done how many MOAs are in
 * @param wanted how many there are to be
 */
public record Intake(List<Pilot> pilots, boolean pilotsIn, long done, long wanted) {

    /**
     * One of the pilots.
     *
     * @param code of the organisation
     * @param in whether it is taken in
     */
    public record Pilot(String code, boolean in) {}

    public Intake {
        pilots = List.copyOf(pilots);
    }

    /** Whether nobody is left to be taken in. */
    public boolean complete() {
        return pilotsIn && done >= wanted;
    }
}
