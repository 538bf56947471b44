package org.bmms.console.ui.onboarding.batch;

import java.nio.file.Path;
import java.util.Set;
import org.bmms.console.onboarding.form.PasswordPolicy;

/**
 * What is to be looked at.
 *
 * @param file the file
 * @param passwords how new users get their first password
 * @param likenessConfirmed whether similar organisations and addresses are meant to be others
 * @param stored codes of organisations that an earlier run stored
 */
record BatchOrder(Path file, PasswordPolicy passwords, boolean likenessConfirmed, Set<String> stored) {

    BatchOrder {
        stored = Set.copyOf(stored);
    }

    /** The name of the file. */
    String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
