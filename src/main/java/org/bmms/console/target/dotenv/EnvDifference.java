package org.bmms.console.target.dotenv;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Redactor;
import org.jspecify.annotations.Nullable;

/** The difference of two settings files line by line, as one shows it: secret values are masked, whatever changed in them. */
public final class EnvDifference {
    private final List<EnvLine> before;
    private final List<EnvLine> after;
    private final int[][] common;
    private final List<Line> lines = new ArrayList<>();

    private EnvDifference(List<EnvLine> before, List<EnvLine> after) {
        this.before = before;
        this.after = after;
        this.common = new int[before.size() + 1][after.size() + 1];
    }

    /**
     * A line of one of the files, or of both.
     *
     * @param before its number in the file before, from 1; null if it is not there
     * @param after its number in the file after; null if it is not there
     * @param text the line, secrets masked
     */
    public record Line(@Nullable Integer before, @Nullable Integer after, String text) {

        /** Whether it is in both files. */
        public boolean isKept() {
            return before != null && after != null;
        }
    }

    /**
     * The lines that differ, each old one right before what replaces it, with what stands around them.
     *
     * @param context how many lines before and after a change are shown as well
     */
    public static List<Line> between(DotEnv before, DotEnv after, int context) {
        EnvDifference difference = new EnvDifference(before.lines(), after.lines());
        difference.compare();
        return difference.around(context);
    }

    private void compare() {
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = same(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        List<EnvLine> old = new ArrayList<>();
        List<EnvLine> fresh = new ArrayList<>();
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && same(i, j)) {
                change(old, fresh);
                lines.add(new Line(before.get(i).number(), after.get(j).number(), shown(before.get(i))));
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                old.add(before.get(i));
                i++;
            } else {
                fresh.add(after.get(j));
                j++;
            }
        }
        change(old, fresh);
    }

    private boolean same(int i, int j) {
        return before.get(i).text().equals(after.get(j).text());
    }

    /** What replaces a line follows it; what is only new comes where it stands. */
    private void change(List<EnvLine> old, List<EnvLine> fresh) {
        for (EnvLine line : old) {
            lines.add(new Line(line.number(), null, shown(line)));
            int at = replacement(line, fresh);
            for (int i = 0; i <= at; i++) {
                add(fresh.removeFirst());
            }
        }
        fresh.forEach(this::add);
        old.clear();
        fresh.clear();
    }

    private void add(EnvLine line) {
        lines.add(new Line(null, line.number(), shown(line)));
    }

    private static int replacement(EnvLine line, List<EnvLine> fresh) {
        for (int i = 0; i < fresh.size(); i++) {
            EnvLine candidate = fresh.get(i);
            if (line.assignment().filter(a -> candidate.assigns(a.key())).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private List<Line> around(int context) {
        List<Line> near = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int from = Math.max(0, i - context);
            int to = Math.min(lines.size(), i + context + 1);
            if (!lines.subList(from, to).stream().allMatch(Line::isKept)) {
                near.add(lines.get(i));
            }
        }
        return List.copyOf(near);
    }

    /** Only what certainly is no secret is shown: a line that is no assignment may go on with the value above it. */
    private static String shown(EnvLine line) {
        return line.assignment().map(EnvDifference::shown).orElseGet(() -> {
            String text = line.text().strip();
            boolean plain = text.isEmpty() || (text.startsWith("#") && text.indexOf('=') < 0 && text.indexOf(':') < 0);
            return plain ? text : text.startsWith("#") ? "# " + Redactor.MASK : Redactor.MASK;
        });
    }

    private static String shown(Assignment assignment) {
        String value = EnvironRules.STRIP_COMMENTS.value(assignment.raw());
        // A comment behind the value is not needed to see what changes, and may say anything.
        String text = assignment.raw().indexOf('#') < 0 ? assignment.raw() : value.strip();
        boolean secret = SecretKeys.isSecret(assignment.key(), assignment.raw());
        return assignment.prefix() + assignment.key() + "=" + (secret ? Redactor.MASK : text);
    }
}
