package org.bmms.console.session;

import java.util.Optional;
import org.bmms.console.audit.notification.ChannelSecrets;
import org.bmms.console.base.Secret;

/** The secrets that notifications need, among those of a session. */
record AskedForChannels(AskedSecrets secrets) implements ChannelSecrets {

    @Override
    public Optional<Secret> asked(Kind kind, String subject) {
        return secrets.knownOrAsked(of(kind), subject);
    }

    @Override
    public Optional<Secret> known(Kind kind, String subject) {
        return secrets.known(of(kind), subject);
    }

    @Override
    public void refused(Kind kind, String subject) {
        secrets.forget(of(kind), subject);
    }

    private static SecretRequest.Kind of(Kind kind) {
        return switch (kind) {
            case MAIL_PASSWORD -> SecretRequest.Kind.MAIL_PASSWORD;
            case WEBHOOK_ADDRESS -> SecretRequest.Kind.WEBHOOK_ADDRESS;
        };
    }
}
