package org.bmms.console.coverage;

import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.database.cluster.ReplicationLag;

/**
 * On which server rows were counted, where a standby was wanted.
 *
 * @param standby the server, such as {@code db2:5432}; empty where none was found
 * @param lag how far it was behind before the count; empty if the primary was counted instead
 * @param unusable why the primary was counted instead
 */
public record CountSource(String standby, Optional<ReplicationLag> lag, Optional<Message> unusable) {

    /** Counted on a standby. */
    static CountSource of(String standby, ReplicationLag lag) {
        return new CountSource(standby, Optional.of(lag), Optional.empty());
    }

    /** Counted on the primary, since the standby could not be used. */
    static CountSource insteadOf(String standby, Message why) {
        return new CountSource(standby, Optional.empty(), Optional.of(why));
    }
}
