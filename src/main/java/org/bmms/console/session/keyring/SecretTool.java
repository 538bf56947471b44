package org.bmms.console.session.keyring;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Secret;

/** {@code secret-tool} of libsecret, which reads a secret from its standard input. */
final class SecretTool implements KeyringProgram {
    /** What it is called. */
    static final String NAME = "secret-tool";

    private static final int ABSENT = 1;

    @Override
    public Call keep(KeptSecret what, Secret secret) {
        String label = "--label=BMMS Console: " + what.subject();
        return new Call(
                List.of("store", label, "application", "bmms-console", "account", what.account()), secret.utf8());
    }

    @Override
    public Call find(KeptSecret what) {
        return Call.of(List.of("lookup", "application", "bmms-console", "account", what.account()));
    }

    @Override
    public Call forget(KeptSecret what) {
        return Call.of(List.of("clear", "application", "bmms-console", "account", what.account()));
    }

    @Override
    public Optional<Secret> found(ProgramRun.Ended ended) {
        return ended.output().length == 0 ? Optional.empty() : Optional.of(Secrets.ofUtf8(ended.output()));
    }

    /** It complains only where it could not look. */
    @Override
    public boolean isAbsent(ProgramRun.Ended ended) {
        return ended.status() == ABSENT && ended.error().isEmpty();
    }
}
