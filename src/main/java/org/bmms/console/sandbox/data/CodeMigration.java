package org.bmms.console.sandbox.data;

import java.util.List;

/**
 * A migration of the target's code that the sandbox can run.
 *
 * @param application its application's label
 * @param name its file's name
 * @param describe by Django's words, what each statement is for
 * @param forwards statements that apply it
 * @param backwards statements that take it back
 */
public record CodeMigration(
        String application, String name, String describe, List<String> forwards, List<String> backwards) {

    public CodeMigration {
        forwards = List.copyOf(forwards);
        backwards = List.copyOf(backwards);
    }

    /** As Django writes it. */
    public String fullName() {
        return application + "." + name;
    }
}
