package org.bmms.console.session.keyring;

import java.util.Optional;
import java.util.function.Consumer;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.session.GivenSecret;
import org.bmms.console.session.Questions;
import org.bmms.console.session.SecretRequest;

/**
 * Looks for a secret in the keyring before the person is asked, and puts it there where the person chose so. One that was
 * refused is forgotten. A keyring that does not work only means that the person is asked.
 */
public final class KeyringQuestions implements Questions {
    private final String environment;
    private final Keyring keyring;
    private final Questions person;
    private final Consumer<Failure> troubled;

    /**
     * The questions of an environment.
     *
     * @param environment the profile's name
     * @param troubled told why the keyring did not do what it should
     */
    public KeyringQuestions(String environment, Keyring keyring, Questions person, Consumer<Failure> troubled) {
        this.environment = environment;
        this.keyring = keyring;
        this.person = person;
        this.troubled = troubled;
    }

    @Override
    public boolean trusts(SshAddress address, String type, String fingerprint) {
        return person.trusts(address, type, fingerprint);
    }

    @Override
    public Optional<Secret> secret(SecretRequest request) {
        if (keyring.missing().isPresent()) {
            return person.secret(request);
        }
        KeptSecret what = new KeptSecret(environment, request.kind(), request.subject());
        return known(what, request.again()).or(() -> asked(what, request));
    }

    private Optional<Secret> known(KeptSecret what, boolean refused) {
        try {
            if (!refused) {
                return keyring.find(what);
            }
            if (keyring.kept().contains(what)) {
                keyring.forget(what);
            }
        } catch (FailureException e) {
            troubled.accept(e.failure());
        }
        return Optional.empty();
    }

    private Optional<Secret> asked(KeptSecret what, SecretRequest request) {
        Optional<GivenSecret> given = person.secretToKeep(request);
        given.filter(GivenSecret::keep).ifPresent(answer -> keep(what, answer.secret()));
        return given.map(GivenSecret::secret);
    }

    private void keep(KeptSecret what, Secret secret) {
        try {
            keyring.keep(what, secret);
        } catch (FailureException e) {
            troubled.accept(e.failure());
        }
    }
}
