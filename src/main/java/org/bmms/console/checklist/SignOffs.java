package org.bmms.console.checklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Redactor;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.database.store.SignOffRecord;
import org.jspecify.annotations.Nullable;

/** The sign-offs of an environment. None is ever changed: a later word on an item takes the place of an earlier one. */
public final class SignOffs {
    /** More than this many words on 99 items nobody says. */
    private static final int MOST = 5000;

    private final ConsoleStore store;
    private final String environment;
    private final Redactor redactor;

    /**
     * The sign-offs of an environment.
     *
     * @param redactor removes secrets from what people write
     */
    public SignOffs(ConsoleStore store, String environment, Redactor redactor) {
        this.store = store;
        this.environment = environment;
        this.redactor = redactor;
    }

    /**
     * Remembers one.
     *
     * @throws org.bmms.console.base.FailureException {@code SIGN-OFF-NOTE} for an override without a reason, or a code of
     *     the store
     */
    public void add(SignOff signOff) {
        if (signOff.decision() == Decision.OVERRIDDEN && signOff.note().isBlank()) {
            throw Failure.unchanged(ChecklistFailure.NOTE_MISSING).asException();
        }
        String evidence = signOff.evidence();
        store.put(new SignOffRecord(
                environment + "/" + signOff.item() + "/" + signOff.at(),
                environment,
                signOff.at(),
                signOff.item().toString(),
                signOff.decision().name(),
                signOff.operator(),
                redactor.redact(signOff.note().strip()),
                evidence == null || evidence.isBlank() ? null : redactor.redact(evidence.strip())));
    }

    /** By item, the word that counts; items whose sign-off was withdrawn are not among them. */
    public Map<ItemId, SignOff> current() {
        Map<ItemId, SignOff> current = new TreeMap<>();
        // The newest come first.
        all().forEach(signOff -> current.putIfAbsent(signOff.item(), signOff));
        current.values().removeIf(signOff -> signOff.decision() == Decision.WITHDRAWN);
        return current;
    }

    /** Everything that was said about an item, the newest first. */
    public List<SignOff> history(ItemId item) {
        return all().stream().filter(signOff -> signOff.item().equals(item)).toList();
    }

    /** Everything that was ever said, the newest first. */
    public List<SignOff> all() {
        return store.newest(SignOffRecord.class, environment, MOST).stream()
                .flatMap(signOff -> read(signOff).stream())
                .toList();
    }

    /** A later version of the console may know other words; they are passed over. */
    private static Optional<SignOff> read(SignOffRecord signOff) {
        Decision decision = decision(signOff.decision());
        return decision == null
                ? Optional.empty()
                : Optional.of(new SignOff(
                        ItemId.parse(signOff.item()),
                        decision,
                        signOff.signedBy(),
                        signOff.recorded(),
                        signOff.note(),
                        signOff.evidence()));
    }

    private static @Nullable Decision decision(String name) {
        for (Decision decision : Decision.values()) {
            if (decision.name().equals(name)) {
                return decision;
            }
        }
        return null;
    }
}
