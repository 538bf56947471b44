package org.bmms.console.session.keyring;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Secret;

/** How a program of the operating system is asked for secrets. None is ever among its arguments, which anyone may read. */
interface KeyringProgram {

    /**
     * What to run.
     *
     * @param arguments without the program itself
     * @param input what it reads; wiped by whoever runs it
     */
    record Call(List<String> arguments, byte[] input) {
        public Call {
            arguments = List.copyOf(arguments);
        }

        static Call of(List<String> arguments) {
            return new Call(arguments, new byte[0]);
        }
    }

    /** Puts a secret there. */
    Call keep(KeptSecret what, Secret secret);

    /** Prints a secret. */
    Call find(KeptSecret what);

    /** Removes a secret. */
    Call forget(KeptSecret what);

    /**
     * What it printed when asked for a secret.
     *
     * @return empty if it is not there
     */
    Optional<Secret> found(ProgramRun.Ended ended);

    /** Whether it says that the secret is not there, rather than that it could not look. */
    boolean isAbsent(ProgramRun.Ended ended);
}
