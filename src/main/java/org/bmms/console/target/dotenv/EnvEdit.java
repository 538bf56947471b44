package org.bmms.console.target.dotenv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bmms.console.base.Failure;

/** Edits the lines of one settings file; what is not named stays byte for byte. */
final class EnvEdit {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

    private final List<EnvLine> lines;
    private final List<SystemdReading> systemd;

    EnvEdit(List<EnvLine> lines, List<SystemdReading> systemd) {
        this.lines = new ArrayList<>(lines);
        this.systemd = systemd;
    }

    /** Sets a value where the key counts; a comment behind the old value moves to a line of its own. */
    String with(String key, String value, Collection<String> near) {
        int at = lastIndex(line -> line.assigns(key));
        if (at < 0) {
            insert(key, new Assignment("", key, safe(key, value, ValueForm.PLAIN)).text(), near);
            return text();
        }
        EnvLine line = lines.get(at);
        Assignment old = line.assignment().orElseThrow();
        if (!ValueForm.isReadAs(value, old.raw())) {
            replace(at, line, old, safe(key, value, ValueForm.of(old.raw())));
        }
        return text();
    }

    private void replace(int at, EnvLine line, Assignment old, String raw) {
        lines.set(at, line.withText(old.withRaw(raw).text()));
        String comment = comment(old.raw());
        if (!comment.isEmpty()) {
            lines.add(at, new EnvLine(line.number(), comment, line.end().isEmpty() ? usualEnd() : line.end()));
        }
    }

    /** Puts back exactly what stood behind the equals sign. */
    String withRaw(String key, String raw) {
        int at = lastIndex(line -> line.assigns(key));
        EnvLine line = lines.get(at);
        lines.set(at, line.withText(line.assignment().orElseThrow().withRaw(raw).text()));
        return text();
    }

    String without(String key) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).assigns(key)) {
                EnvLine removed = lines.remove(i);
                if (removed.end().isEmpty() && i > 0) {
                    lines.set(i - 1, lines.get(i - 1).withEnd(""));
                }
            }
        }
        return text();
    }

    private void insert(String key, String text, Collection<String> near) {
        int neighbour = lastIndex(line -> near.stream().anyMatch(line::assigns));
        int readBySystemd = systemd.stream()
                .filter(reading -> reading.key().equals(key))
                .mapToInt(reading -> lastIndex(line -> line.number() == reading.line()))
                .max()
                .orElse(-1);
        // Behind a line that only systemd reads, so that the new one counts for both.
        int after = Math.max(neighbour, readBySystemd);
        if (after < 0) {
            after = lines.size() - 1;
        }
        if (after < 0) {
            lines.add(new EnvLine(1, text, usualEnd()));
            return;
        }
        EnvLine previous = lines.get(after);
        if (previous.end().isEmpty()) {
            lines.set(after, previous.withEnd(usualEnd()));
        }
        String end = previous.endsUsually() ? previous.end() : usualEnd();
        lines.add(after + 1, new EnvLine(previous.number() + 1, text, end));
    }

    private static String safe(String key, String value, ValueForm form) {
        if (!NAME.matcher(key).matches()) {
            throw Failure.unchanged(EnvFailure.KEY, key).asException();
        }
        return form.safely(value)
                .orElseThrow(() -> Failure.unchanged(EnvFailure.VALUE, key).asException());
    }

    /** The comment behind a value, without the space before it. */
    private static String comment(String raw) {
        String rest = raw.strip();
        char quote = rest.isEmpty() ? ' ' : rest.charAt(0);
        int from = "'\"".indexOf(quote) < 0 ? 0 : rest.indexOf(quote, 1) + 1;
        int hash = rest.indexOf('#', from);
        boolean isComment = hash > 0 && Character.isWhitespace(rest.charAt(hash - 1));
        return isComment ? rest.substring(hash) : "";
    }

    private int lastIndex(Predicate<EnvLine> wanted) {
        return IntStream.range(0, lines.size())
                .filter(i -> wanted.test(lines.get(i)))
                .max()
                .orElse(-1);
    }

    private String usualEnd() {
        return lines.stream().map(EnvLine::end).filter("\r\n"::equals).findAny().orElse("\n");
    }

    private String text() {
        return lines.stream().map(line -> line.text() + line.end()).collect(Collectors.joining());
    }
}
