package org.bmms.console.audit.notification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Secret;

/** Secrets that a test gives, asked for or not. */
final class GivenSecrets implements ChannelSecrets {
    private final Map<Kind, String> given = new EnumMap<>(Kind.class);
    private final List<String> refused = new ArrayList<>();

    static GivenSecrets none() {
        return new GivenSecrets();
    }

    static GivenSecrets of(Kind kind, String secret) {
        GivenSecrets secrets = new GivenSecrets();
        secrets.given.put(kind, secret);
        return secrets;
    }

    /** The subjects of those that were refused. */
    List<String> refused() {
        return refused;
    }

    @Override
    public Optional<Secret> asked(Kind kind, String subject) {
        return known(kind, subject);
    }

    @Override
    public Optional<Secret> known(Kind kind, String subject) {
        return Optional.ofNullable(given.get(kind)).map(Secret::of);
    }

    @Override
    public void refused(Kind kind, String subject) {
        refused.add(subject);
    }
}
