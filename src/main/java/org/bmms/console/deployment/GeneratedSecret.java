package org.bmms.console.deployment;

import java.security.SecureRandom;
import org.bmms.console.base.Secret;

/** Secrets that the console makes; of letters, digits and two signs that no reader of settings takes for anything else. */
public final class GeneratedSecret {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String SIGNS = LETTERS + "-_";
    private static final int KEY_LENGTH = 64;
    private static final int PASSWORD_LENGTH = 32;

    private GeneratedSecret() {}

    /** A key for {@code SECRET_KEY}: Django asks for fifty characters (checklist § Security Checklist). */
    public static Secret key() {
        return of(SIGNS, KEY_LENGTH);
    }

    /** A password for a role of the database. */
    public static Secret password() {
        return of(LETTERS, PASSWORD_LENGTH);
    }

    private static Secret of(String signs, int length) {
        SecureRandom random = new SecureRandom();
        char[] characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = signs.charAt(random.nextInt(signs.length()));
        }
        try {
            return Secret.of(characters);
        } finally {
            java.util.Arrays.fill(characters, '\0');
        }
    }
}
