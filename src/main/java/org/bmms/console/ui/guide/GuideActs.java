package org.bmms.console.ui.guide;

import java.util.List;

/** What a tour does with the window, and only when a person asks for it. */
public interface GuideActs {

    /** Does a step for the trainee. */
    void carryOut(List<Deed> deeds);

    /** Begins a tour, where its sandbox is as it has to be; asks for another sandbox where it is not. */
    void begin();

    /** Asks whether the sandbox is to be exchanged for a new one, with the tour at its first step. */
    void beginAgain();
}
