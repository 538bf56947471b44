package org.bmms.console.session.keyring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.session.SecretRequest;

/** A keyring that is reached through a program of the operating system. */
final class ProgramKeyring implements Keyring {
    /** Nothing is ever kept under this name. */
    private static final KeptSecret NOTHING = new KeptSecret("", SecretRequest.Kind.LOGIN_PASSWORD, "");

    private final ProgramRun run;
    private final KeyringProgram program;
    private final KeptList list;

    ProgramKeyring(ProgramRun run, KeyringProgram program, KeptList list) {
        this.run = run;
        this.program = program;
        this.list = list;
    }

    /** Asks for something that is not there: that is answered without a question to the person. */
    @Override
    public Optional<Message> missing() {
        try {
            find(NOTHING);
            return Optional.empty();
        } catch (FailureException e) {
            String said = e.failure().detail();
            return Optional.of(
                    Message.of("session.keyring.silent", run.name(), said == null || said.isEmpty() ? "-" : said));
        }
    }

    @Override
    public Optional<Secret> find(KeptSecret what) {
        ProgramRun.Ended ended = run.of(program.find(what));
        if (program.isAbsent(ended)) {
            return Optional.empty();
        }
        requireDone(ended);
        return program.found(ended);
    }

    @Override
    public void keep(KeptSecret what, Secret secret) {
        // On the list first: whatever is in the keyring must be there to be forgotten.
        list.add(what);
        requireDone(run.of(program.keep(what, secret)));
        Optional<Secret> there = find(what);
        boolean same = there.filter(found -> same(found, secret)).isPresent();
        there.ifPresent(Secret::close);
        if (!same) {
            throw Failure.unchanged(KeyringFailure.NOT_KEPT, run.name()).asException();
        }
    }

    private static boolean same(Secret one, Secret other) {
        char[] first = one.characters();
        char[] second = other.characters();
        try {
            return Arrays.equals(first, second);
        } finally {
            Arrays.fill(first, '\0');
            Arrays.fill(second, '\0');
        }
    }

    @Override
    public void forget(KeptSecret what) {
        ProgramRun.Ended ended = run.of(program.forget(what));
        if (!program.isAbsent(ended)) {
            requireDone(ended);
        }
        list.remove(what);
    }

    @Override
    public List<KeptSecret> kept() {
        return list.all();
    }

    private void requireDone(ProgramRun.Ended ended) {
        if (ended.status() != 0) {
            throw Failure.unchanged(KeyringFailure.REFUSED, run.name(), ended.status())
                    .withDetail(Inert.line(ended.error()))
                    .asException();
        }
    }
}
