package org.bmms.console.ui.onboarding.form;

import java.util.Set;

/**
 * How far the form is, for who follows somebody's practice and touches nothing.
 *
 * @param stage which page is shown
 * @param code of the organisation that is entered; empty if none is
 * @param stored whether that organisation is chosen as it is stored
 * @param users how many users are entered, none of whose fields is known to be wrong
 * @param problems codes of what the form says is wrong
 * @param previewed whether the rows of what is entered are known
 * @param nothingToWrite whether it was reviewed that everything is there already
 * @param finished code of the organisation that was stored last; empty until one is
 * @param handedOut whether first passwords and links were copied or saved, or are gone
 * @param onboarded codes of the organisations that were taken in, by the target
 */
public record FormSight(
        Stage stage,
        String code,
        boolean stored,
        int users,
        Set<String> problems,
        boolean previewed,
        boolean nothingToWrite,
        String finished,
        boolean handedOut,
        Set<String> onboarded) {

    public FormSight {
        problems = Set.copyOf(problems);
        onboarded = Set.copyOf(onboarded);
    }

    /** Nobody has been there yet. */
    public static FormSight none() {
        return new FormSight(Stage.CHOOSE, "", false, 0, Set.of(), false, false, "", false, Set.of());
    }
}
