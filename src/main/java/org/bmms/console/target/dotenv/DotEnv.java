package org.bmms.console.target.dotenv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Failure;

/**
 * The text of a settings file, unchangeable. What was read is written back byte for byte; an edit touches the bytes of
 * one value (checklist § BMMS Step 2: Configuration Update).
 *
 * <p>The application reads it by django-environ at the start of each process, and variables that the process already
 * has win over the file; a unit may also load it by {@code EnvironmentFile=}, which reads differently.
 */
public final class DotEnv {
    private final String text;
    private final List<EnvLine> lines;
    private final List<SystemdReading> systemd;

    private DotEnv(String text) {
        this.text = text;
        this.lines = EnvLine.split(text);
        this.systemd = SystemdReading.of(text);
    }

    /** A file with this text. */
    public static DotEnv of(String text) {
        return new DotEnv(text);
    }

    /**
     * Reads a file.
     *
     * @throws org.bmms.console.base.FailureException {@code ENV-ENCODING} or {@code ENV-NUL} with the line, if the
     *     application could not read it either
     */
    public static DotEnv parse(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw Failure.unchanged(EnvFailure.ENCODING, lineAt(bytes, in.position()))
                    .asException();
        }
        String text = out.flip().toString();
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw Failure.unchanged(
                            EnvFailure.NUL,
                            (int) text.substring(0, nul)
                                            .chars()
                                            .filter(c -> c == '\n')
                                            .count()
                                    + 1)
                    .asException();
        }
        return new DotEnv(text);
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** The file's content. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the content, as {@code sha256sum} prints it. */
    public String sha256() {
        return Digest.sha256(bytes());
    }

    /** What the application reads for a key, unless its process has that variable already. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values(EnvironRules.STRIP_COMMENTS).get(key));
    }

    /** What the application reads for a key, by these rules. */
    public Optional<String> value(String key, EnvironRules rules) {
        return Optional.ofNullable(values(rules).get(key));
    }

    /** Everything that the application reads, in the file's order; of duplicates the last. */
    public Map<String, String> values(EnvironRules rules) {
        Map<String, String> values = new LinkedHashMap<>();
        lines.stream()
                .flatMap(line -> line.assignment().stream())
                .forEach(a -> values.put(a.key(), rules.value(a.raw())));
        return values;
    }

    /** Everything that systemd reads where a unit loads the file. */
    public Map<String, String> systemdValues() {
        Map<String, String> values = new LinkedHashMap<>();
        systemd.forEach(reading -> values.put(reading.key(), reading.value()));
        return values;
    }

    /** Whether the application reads this key as true; false if it is not there. */
    public boolean isTrue(String key) {
        return value(key).map(EnvironBoolean::of).orElse(false);
    }

    /** The number of the line that counts for a key. */
    public Optional<Integer> line(String key) {
        return lines.stream()
                .filter(line -> line.assigns(key))
                .map(EnvLine::number)
                .reduce((a, b) -> b);
    }

    /** The lines that may surprise, in order. */
    public List<Hazard> hazards() {
        return new HazardScan(lines, systemd).run();
    }

    /** With another value; a new key goes to the end. */
    public DotEnv with(String key, String value) {
        return with(key, value, Set.of());
    }

    /**
     * With another value, written so that every reader reads it alike. Of duplicates the one that counts is changed.
     *
     * @param near where the key is new, it goes behind the last of these keys
     * @throws org.bmms.console.base.FailureException {@code ENV-VALUE} if no way of writing is safe
     */
    public DotEnv with(String key, String value, Collection<String> near) {
        return new DotEnv(edit().with(key, value, near));
    }

    /** Without any line that assigns the key. */
    public DotEnv without(String key) {
        return new DotEnv(edit().without(key));
    }

    List<EnvLine> lines() {
        return lines;
    }

    /** With the key's value written exactly as in another file, which has it. */
    DotEnv withRawOf(DotEnv other, String key) {
        String raw = other.lines.stream()
                .flatMap(line -> line.assignment().stream())
                .filter(a -> a.key().equals(key))
                .map(Assignment::raw)
                .reduce((a, b) -> b)
                .orElseThrow();
        return line(key).isPresent()
                ? new DotEnv(edit().withRaw(key, raw))
                : with(key, other.value(key).orElseThrow());
    }

    private EnvEdit edit() {
        return new EnvEdit(lines, systemd);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DotEnv that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Never the content, which holds secrets. */
    @Override
    public String toString() {
        return "DotEnv[" + lines.size() + " lines]";
    }
}
