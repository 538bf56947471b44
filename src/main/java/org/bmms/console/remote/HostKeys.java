package org.bmms.console.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.FileTurn;
import org.bmms.console.base.MayWait;
import org.bmms.console.base.PrivateDirectory;
import org.bmms.console.remote.command.RemoteFailure;

/**
 * The keys of servers that the operator trusts: the console's own file in the format of OpenSSH's known_hosts (sshd(8)),
 * one line a key, names written out. A server whose key is another one than before is refused, and there is no way to
 * go on but to remove the line by hand.
 */
public final class HostKeys {
    private static final String REVOKED = "@revoked";

    private final Path file;
    private final HostKeyDecision decision;
    private final Object question = new Object();

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

    /** Compares the key, and asks at the first contact; servers that are known do not wait for an answer. */
    Verdict check(SshAddress address, byte[] key) {
        assert MayWait.here();
        Verdict verdict = compare(address, key);
        return verdict == Verdict.UNKNOWN ? ask(address, key) : verdict;
    }

    private synchronized Verdict compare(SshAddress address, byte[] key) {
        List<Line> known = known(address.knownAs());
        boolean same = known.stream().anyMatch(line -> Arrays.equals(line.key(), key));
        boolean revoked = known.stream().anyMatch(line -> line.revoked() && Arrays.equals(line.key(), key));
        if (same && !revoked) {
            return Verdict.TRUSTED;
        }
        return known.isEmpty() ? Verdict.UNKNOWN : Verdict.CHANGED;
    }

    private Verdict ask(SshAddress address, byte[] key) {
        synchronized (question) {
            Verdict meanwhile = compare(address, key);
            if (meanwhile != Verdict.UNKNOWN) {
                return meanwhile;
            }
            String type = typeOf(key);
            if (!decision.trust(address, type, fingerprint(key))) {
                return Verdict.UNKNOWN;
            }
            return trusted(
                    address,
                    key,
                    address.knownAs() + " " + type + " " + Base64.getEncoder().encodeToString(key));
        }
    }

    /** Another console of this workstation may have asked meanwhile, and been told to trust this key or another one. */
    private Verdict trusted(SshAddress address, byte[] key, String line) {
        try {
            return new FileTurn(file).take(() -> {
                Verdict meanwhile = compare(address, key);
                if (meanwhile == Verdict.UNKNOWN) {
                    append(line);
                    return Verdict.TRUSTED;
                }
                return meanwhile;
            });
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The types of the keys that are known of a host, so that it is asked for one of these. */
    synchronized List<String> types(SshAddress address) {
        return known(address.knownAs()).stream().map(l -> typeOf(l.key())).toList();
    }

    /** For an expert: the key that a server shows, those that are known of it, and where. */
    synchronized String compared(SshAddress address, byte[] shown) {
        StringBuilder text = new StringBuilder("shown: ").append(described(shown));
        for (Line line : known(address.knownAs())) {
            text.append(line.revoked() ? "\nrevoked: " : "\nknown: ").append(described(line.key()));
        }
        return text.append("\nin: ")
                .append(file)
                .append(", as ")
                .append(address.knownAs())
                .toString();
    }

    private static String described(byte[] key) {
        return typeOf(key) + " " + fingerprint(key);
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
        List<Line> known = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                List<String> words = new ArrayList<>(List.of(line.strip().split("\\s+", -1)));
                boolean revoked = words.getFirst().equals(REVOKED);
                if (revoked) {
                    words.removeFirst();
                }
                if (words.size() >= 3
                        && List.of(words.getFirst().split(",", -1)).contains(name)) {
                    known.add(new Line(Base64.getDecoder().decode(words.get(2)), revoked));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
        return known;
    }

    /** Puts the line on a line of its own, also after one that somebody left without an end. */
    private synchronized void append(String line) {
        try {
            PrivateDirectory.makeFor(file);
            String text = Files.exists(file) ? Files.readString(file) : "";
            String start = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
            Files.writeString(
                    file,
                    start + line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private FailureException unusable(Exception e) {
        return Failure.unchanged(RemoteFailure.KNOWN_HOSTS, file.toString())
                .withDetail(e.toString())
                .asException(e);
    }

    /** A key that is known; a revoked one is never trusted. */
    private record Line(byte[] key, boolean revoked) {}
}
