package org.bmms.console.audit.notification;

import java.util.Optional;
import org.bmms.console.base.Secret;

/** The secrets that channels need; whoever gives one has made it known to the redactor. */
public interface ChannelSecrets {

    /** What a secret opens. */
    enum Kind {
        /** A mail server, for {@code user@server}. */
        MAIL_PASSWORD,
        /** A webhook: the part of its address after the server, or all of it. */
        WEBHOOK_ADDRESS
    }

    /** The secret; asks a person unless it is known. Empty if it is not given. */
    Optional<Secret> asked(Kind kind, String subject);

    /** The secret if it is known; nobody is asked. */
    Optional<Secret> known(Kind kind, String subject);

    /** It was not accepted, and is forgotten. */
    void refused(Kind kind, String subject);
}
