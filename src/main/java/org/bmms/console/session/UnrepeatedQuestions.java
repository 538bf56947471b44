package org.bmms.console.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.SshAddress;

/**
 * Does not ask for what the person has just declined: the other parts of the same work need it as well, and would each
 * ask once more. After some seconds without such a need it is a new work, and asked again.
 */
public final class UnrepeatedQuestions implements Questions {
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Questions person;
    private final InstantSource clock;
    private final Map<List<Object>, Instant> declined = new HashMap<>();

    /**
     * Questions to a person.
     *
     * @param clock of this workstation
     */
    public UnrepeatedQuestions(Questions person, InstantSource clock) {
        this.person = person;
        this.clock = clock;
    }

    @Override
    public synchronized boolean trusts(SshAddress address, String type, String fingerprint) {
        return unlessDeclined(
                        List.of(address.host(), address.port(), fingerprint),
                        () -> Optional.of(true).filter(yes -> person.trusts(address, type, fingerprint)))
                .isPresent();
    }

    @Override
    public synchronized Optional<Secret> secret(SecretRequest request) {
        return unlessDeclined(List.of(request.kind(), request.subject()), () -> person.secret(request));
    }

    @Override
    public synchronized Optional<GivenSecret> secretToKeep(SecretRequest request) {
        return unlessDeclined(List.of(request.kind(), request.subject()), () -> person.secretToKeep(request));
    }

    private <T> Optional<T> unlessDeclined(List<Object> what, Supplier<Optional<T>> question) {
        Instant last = declined.get(what);
        boolean again = last != null && clock.instant().isBefore(last.plus(QUIET));
        Optional<T> answer = again ? Optional.empty() : question.get();
        if (answer.isEmpty()) {
            declined.put(what, clock.instant());
        }
        return answer;
    }
}
