package org.bmms.console.ui.frame;

import org.bmms.console.session.Session;
import org.bmms.console.ui.run.RunMonitor;

/**
 * What every screen of an open environment gets.
 *
 * @param session how the environment is worked on; only from background work
 * @param environment what was read of it last
 * @param shell what the window offers
 * @param navigator leads to other screens
 * @param runs the run in this console's hands, or the one that is watched
 */
public record ScreenContext(
        Session session, EnvironmentViewModel environment, Shell shell, Navigator navigator, RunMonitor runs) {}
