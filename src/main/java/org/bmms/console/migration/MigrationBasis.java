package org.bmms.console.migration;

import java.time.Instant;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.target.mode.Mode;

/**
 * What a migration rests on.
 *
 * @param operator who asks for it
 * @param now the console's time
 * @param mode the mode in effect; empty if that is unknown
 * @param backup the id of the proven backup that there is to go back to
 * @param site how manage.py is called, with what the units set for the application
 */
public record MigrationBasis(String operator, Instant now, Optional<Mode> mode, String backup, DjangoSite site) {

    /** The migration belongs to phase 2, before the switch (checklist § Deployment Strategy). */
    void requireObcms() {
        if (mode.filter(m -> m == Mode.OBCMS).isEmpty()) {
            throw Failure.unchanged(MigrationFailure.MODE, mode.map(Mode::name).orElse("?"))
                    .asException();
        }
    }
}
