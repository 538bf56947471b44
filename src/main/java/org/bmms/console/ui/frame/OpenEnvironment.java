package org.bmms.console.ui.frame;

import org.bmms.console.session.Session;
import org.bmms.console.target.profile.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An environment that is open in the window.
 *
 * @param session how it is worked on
 * @param profile the name of its profile's file; null of a training sandbox
 * @param end closes the session and what runs only for it, such as training servers
 * @param guided whether the guided tour begins at once
 */
public record OpenEnvironment(Session session, @Nullable String profile, Runnable end, boolean guided)
        implements AutoCloseable {

    /** A real environment. */
    public static OpenEnvironment of(Session session, String profile) {
        return new OpenEnvironment(session, profile, session::close, false);
    }

    /** A training sandbox, which lives as long as it is open. */
    public static OpenEnvironment sandbox(Session session, Runnable end) {
        return new OpenEnvironment(session, null, end, false);
    }

    /** The same, which does something more at its end. */
    public OpenEnvironment andThen(Runnable more) {
        return new OpenEnvironment(
                session,
                profile,
                () -> {
                    try {
                        end.run();
                    } finally {
                        more.run();
                    }
                },
                guided);
    }

    /** The same, with the guided tour. */
    public OpenEnvironment withTour() {
        return new OpenEnvironment(session, profile, end, true);
    }

    /** Whether it is the training sandbox, the only place where exercises are offered. */
    public boolean isSandbox() {
        return profile == null && session.profile().kind() == Kind.TRAINING;
    }

    @Override
    public void close() {
        end.run();
    }
}
