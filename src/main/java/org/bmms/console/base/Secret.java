package org.bmms.console.base;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A password, passphrase or key. Its characters never appear in {@link #toString()} and are wiped by {@link #close()};
 * whoever creates a secret also registers it with the {@link Redactor} of the program.
 */
public final class Secret implements AutoCloseable {
    /** Bytes of UTF-8 per {@code char}; a surrogate pair takes four for two. */
    private static final int LONGEST_ENCODING = 3;

    private final char[] characters;
    private boolean wiped;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /** A secret with a copy of these characters; the caller wipes its own array. */
    public static Secret of(char[] characters) {
        return new Secret(characters.clone());
    }

    /** A secret from a string that already exists, such as one line of a settings file. */
    public static Secret of(String text) {
        return new Secret(text.toCharArray());
    }

    /** A copy of the characters, to be wiped by the caller. */
    public synchronized char[] characters() {
        if (wiped) {
            throw new IllegalStateException("secret used after it was wiped");
        }
        return characters.clone();
    }

    /** The characters in UTF-8, to be wiped by the caller. */
    public byte[] utf8() {
        char[] copy = characters();
        ByteBuffer encoded = ByteBuffer.allocate(copy.length * LONGEST_ENCODING);
        CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        encoder.encode(CharBuffer.wrap(copy), encoded, true);
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(copy, '\0');
        return bytes;
    }

    /** The characters as a string, only for libraries that take nothing else; strings cannot be wiped. */
    public String reveal() {
        return new String(characters());
    }

    public boolean isEmpty() {
        return characters.length == 0;
    }

    @Override
    public synchronized void close() {
        Arrays.fill(characters, '\0');
        wiped = true;
    }

    @Override
    public String toString() {
        return Redactor.MASK;
    }
}
