package org.bmms.console.ui.frame;

import org.bmms.console.session.Session;

/**
 * An environment that is open in the window.
 *
 * @param session how it is worked on
 * @param end closes the session and what runs only for it, such as training servers
 */
public record OpenEnvironment(Session session, Runnable end) implements AutoCloseable {

    /** A real environment. */
    public static OpenEnvironment of(Session session) {
        return new OpenEnvironment(session, session::close);
    }

    @Override
    public void close() {
        end.run();
    }
}
