package org.bmms.console.remote.command;

import java.nio.charset.StandardCharsets;
import org.bmms.console.base.Secret;

/** What a program reads on its standard input. */
public sealed interface StandardInput {

    /** Nothing: end of file at once. */
    record None() implements StandardInput {}

    /** These bytes; not shown in plans, since files may hold secrets. */
    record Bytes(byte[] content) implements StandardInput {}

    /** One line with a secret, then the rest. */
    record SecretLine(Secret secret, byte[] rest) implements StandardInput {}

    static StandardInput none() {
        return new None();
    }

    static StandardInput text(String content) {
        return new Bytes(content.getBytes(StandardCharsets.UTF_8));
    }

    static StandardInput secretLine(Secret secret) {
        return new SecretLine(secret, new byte[0]);
    }
}
