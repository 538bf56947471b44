package org.bmms.console.sandbox.data;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.bmms.console.base.Secret;

/** Passwords made for one sandbox and forgotten with it. */
public final class Passwords {
    private static final int BYTES = 18;

    private Passwords() {}

    public static Secret generate() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Secret.of(HexFormat.of().formatHex(bytes));
    }
}
