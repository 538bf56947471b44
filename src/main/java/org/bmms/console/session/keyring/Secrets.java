package org.bmms.console.session.keyring;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bmms.console.base.Secret;

/** Makes secrets of bytes and leaves nothing of them behind. */
final class Secrets {
    private Secrets() {}

    /** A secret of its bytes, which are wiped. */
    static Secret ofUtf8(byte[] bytes) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] characters = Arrays.copyOf(decoded.array(), decoded.length());
        try {
            return Secret.of(characters);
        } finally {
            Arrays.fill(characters, '\0');
            Arrays.fill(decoded.array(), '\0');
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
