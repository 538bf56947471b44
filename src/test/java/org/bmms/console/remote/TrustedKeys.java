package org.bmms.console.remote;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Servers that are trusted one after another, some of them by both of two consoles. */
public final class TrustedKeys {
    private TrustedKeys() {}

    /** Trusts so many servers of one's own, and one that the other meets as well. */
    public static void trust(Path file, int number, int servers) {
        HostKeys keys = new HostKeys(file, (address, type, fingerprint) -> true);
        for (int server = 0; server < servers; server++) {
            check(keys, "host" + server + ".of" + number, server);
        }
        check(keys, "common", 0);
    }

    private static void check(HostKeys keys, String host, int seed) {
        HostKeys.Verdict verdict = keys.check(new SshAddress(host, host, 22, "deploy", null, null), key(seed));
        if (verdict != HostKeys.Verdict.TRUSTED) {
            throw new IllegalStateException(host + " is " + verdict);
        }
    }

    private static byte[] key(int seed) {
        byte[] type = "ssh-ed25519".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(4 + type.length + 36)
                .putInt(type.length)
                .put(type)
                .putInt(32)
                .putInt(seed)
                .array();
    }
}
