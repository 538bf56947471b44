package org.bmms.console.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The keys of servers that the operator trusts: the console's own file in the format of OpenSSH's known_hosts (sshd(8)),
 * one line a key. A server whose key is another one than before is refused, and there is no way to go on but to remove
 * the line by hand.
 */
public final class HostKeys {
    private final Path file;
    private final HostKeyDecision decision;

    public HostKeys(Path file, HostKeyDecision decision) {
        this.file = file;
        this.decision = decision;
    }

    /** What is known of a key that a server shows. */
    enum Verdict {
        TRUSTED,
        UNKNOWN,
        CHANGED
    }

    /** Compares the key, and asks at the first contact. */
    synchronized Verdict check(SshAddress address, byte[] key) {
        List<Line> known = known(address.knownAs());
        if (known.stream().anyMatch(l -> Arrays.equals(l.key(), key))) {
            return Verdict.TRUSTED;
        }
        if (!known.isEmpty()) {
            return Verdict.CHANGED;
        }
        String type = typeOf(key);
        if (!decision.trust(address, type, fingerprint(key))) {
            return Verdict.UNKNOWN;
        }
        append(address.knownAs() + " " + type + " " + Base64.getEncoder().encodeToString(key));
        return Verdict.TRUSTED;
    }

    /** The types of the keys that are known of a host, so that it is asked for one of these. */
    synchronized List<String> types(SshAddress address) {
        return known(address.knownAs()).stream().map(l -> typeOf(l.key())).toList();
    }

    /** The fingerprint as {@code ssh-keygen -l} shows it. */
    public static String fingerprint(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** A public key begins with its type, as a length of four bytes and the characters (RFC 4253 § 6.6). */
    private static String typeOf(byte[] key) {
        int length = key.length < 4 ? 0 : key[3] & 0xff;
        return length + 4 > key.length ? "unknown" : new String(key, 4, length, StandardCharsets.US_ASCII);
    }

    private List<Line> known(String name) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(l -> l.split("\\s+", 4))
                    .filter(p -> p.length >= 3 && !p[0].startsWith("#") && !p[0].startsWith("@"))
                    .filter(p -> Arrays.asList(p[0].split(",", -1)).contains(name))
                    .map(p -> new Line(Base64.getDecoder().decode(p[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String line) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Line(byte[] key) {}
}
