package org.bmms.console.onboarding.password;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bmms.console.base.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What Django stores for a password: {@code pbkdf2_sha256$iterations$salt$hash} (target facts § 8), or an exclamation
 * mark and noise where no password matches. Two of as many iterations are equal.
 */
public final class DjangoHash {
    /** Django's name of the algorithm. */
    public static final String ALGORITHM = "pbkdf2_sha256";

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int SALT_LENGTH = 22;
    private static final int UNUSABLE_LENGTH = 40;
    private static final int HASH_BITS = 256;

    private final int iterations;
    private final SecureRandom random = new SecureRandom();

    public DjangoHash(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DjangoHash hash && hash.iterations == iterations;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(iterations);
    }

    /** The stored form of a password, with a salt of its own; takes a good part of a second. */
    public String of(Secret password) {
        return of(password, letters(random, SALT_LENGTH));
    }

    String of(Secret password, String salt) {
        char[] characters = password.characters();
        PBEKeySpec spec = new PBEKeySpec(characters, salt.getBytes(StandardCharsets.UTF_8), iterations, HASH_BITS);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return String.join(
                    "$",
                    ALGORITHM,
                    Integer.toString(iterations),
                    salt,
                    Base64.getEncoder().encodeToString(hash));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException("every JDK has this algorithm", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(characters, '\0');
        }
    }

    /** What is stored where no password works yet. */
    public static String unusable() {
        return "!" + letters(new SecureRandom(), UNUSABLE_LENGTH);
    }

    private static String letters(SecureRandom random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
