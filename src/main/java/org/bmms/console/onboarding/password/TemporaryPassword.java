package org.bmms.console.onboarding.password;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bmms.console.base.Secret;

/**
 * First passwords that people can read to each other: four groups of four, without the letters and digits that are
 * mistaken for each other, 78 bits of chance.
 */
public final class TemporaryPassword {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final String ALL = LETTERS + DIGITS;
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    /** A new one. */
    public Secret generate() {
        char[] characters = new char[GROUPS * (GROUP + 1) - 1];
        do {
            for (int i = 0; i < characters.length; i++) {
                characters[i] = i % (GROUP + 1) == GROUP ? '-' : ALL.charAt(random.nextInt(ALL.length()));
            }
        } while (!hasBoth(characters));
        Secret password = Secret.of(characters);
        Arrays.fill(characters, '\0');
        return password;
    }

    private static boolean hasBoth(char[] characters) {
        boolean digit = false;
        boolean letter = false;
        for (char c : characters) {
            digit |= DIGITS.indexOf(c) >= 0;
            letter |= LETTERS.indexOf(c) >= 0;
        }
        return digit && letter;
    }
}
