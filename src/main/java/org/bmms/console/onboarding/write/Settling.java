package org.bmms.console.onboarding.write;

import java.time.Duration;
import java.util.List;
import org.bmms.console.audit.change.ChangeLog;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of changes of which nobody knew it: those whose COMMIT was not answered, and those whose console
 * ended in between.
 */
public final class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Database database;
    private final ChangeLog log;

    public Settling(Database database, ChangeLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * Asks the database of each, and writes down what it knows for certain.
     *
     * @return whether anything is known now that was not before
     */
    public boolean settle(List<PastChange> changes) {
        List<PastChange> open = changes.stream()
                .filter(PastChange::isOpen)
                .filter(change -> !change.server().isEmpty())
                .toList();
        if (open.isEmpty()) {
            return false;
        }
        Access access = Access.of(Message.of("onboarding.work.settle")).within(WAIT);
        boolean news = false;
        try {
            String server = Fate.server(database, access);
            for (PastChange change : open) {
                news |= change.server().equals(server) && settle(access, change);
            }
        } catch (FailureException e) {
            LOG.info("what became of a change cannot be found out now", e);
        }
        return news;
    }

    private boolean settle(Access access, PastChange change) {
        String fate = database.read(access, reading -> Fate.of(reading, change.transaction()));
        boolean known = fate.equals("committed") || fate.equals("aborted");
        if (known) {
            log.found(change.id(), fate.equals("committed"));
        }
        return known;
    }
}
