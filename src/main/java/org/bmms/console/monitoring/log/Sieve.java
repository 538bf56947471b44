package org.bmms.console.monitoring.log;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Applies a filter: to a line that comes, or to all that are kept. */
final class Sieve {
    private final LogFilter filter;
    private final LogSearch.@Nullable Probe probe;

    /**
     * For one filter.
     *
     * @throws org.bmms.console.base.FailureException {@code LOG-EXPRESSION}
     */
    Sieve(LogFilter filter) {
        this.filter = filter;
        this.probe = filter.search().isEmpty() ? null : filter.search().probe();
    }

    LogFilter filter() {
        return filter;
    }

    /** Whether later lines of tracebacks are folded; where only matches are shown, each stands for itself. */
    boolean folds() {
        return !(filter.onlyMatches() && probe != null);
    }

    /** Whether a line of a source that is shown passes. */
    boolean lets(Severity severity, String text) {
        return isBadEnough(severity) && (!filter.onlyMatches() || probe == null || finds(text));
    }

    private boolean isBadEnough(Severity severity) {
        return severity.compareTo(filter.least()) <= 0;
    }

    /** Whether what is searched for is in a line. */
    boolean finds(String text) {
        if (probe == null) {
            return false;
        }
        probe.look(text);
        return probe.isIn(0, text.length());
    }

    /** All lines at once; null if it was stopped. */
    @Nullable
    Pass pass(LineBook lines, BooleanSupplier stop) {
        Pass pass = new Pass(lines.first());
        boolean[] shown = new boolean[lines.sources().size()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = filter.shows(lines.sources().get(i));
        }
        for (LinePage page : lines.pages()) {
            if (stop.getAsBoolean()) {
                return null;
            }
            pass(page, shown, pass);
        }
        return pass;
    }

    private void pass(LinePage page, boolean[] shown, Pass pass) {
        Texts texts = new Texts(page);
        for (int line = 0; line < page.size(); line++) {
            if (!shown[page.source(line)]) {
                continue;
            }
            Severity severity = page.severity(line);
            pass.severities.merge(severity, 1, Integer::sum);
            if (!isBadEnough(severity)) {
                continue;
            }
            boolean found = probe != null && texts.find(probe, line);
            int at = (int) (page.first() + line - pass.first);
            pass.found.set(at, found);
            pass.let.set(at, found || probe == null || !filter.onlyMatches());
        }
    }

    /** The texts of a page, unpacked when they are first looked at. */
    private static final class Texts {
        private final LinePage page;
        private byte @Nullable [] bytes;
        private @Nullable String plain;

        private Texts(LinePage page) {
            this.page = page;
        }

        /** Where every character is one byte, the page is decoded once for all its lines. */
        boolean find(LogSearch.Probe probe, int line) {
            byte[] all = bytes;
            if (all == null) {
                all = page.texts();
                bytes = all;
                int length = page.end(page.size() - 1);
                String decoded = new String(all, 0, length, StandardCharsets.UTF_8);
                plain = decoded.length() == length ? decoded : null;
                if (plain != null) {
                    probe.look(plain);
                }
            }
            int start = page.start(line);
            int end = page.end(line);
            if (plain != null) {
                return probe.isIn(start, end);
            }
            String text = new String(all, start, end - start, StandardCharsets.UTF_8);
            probe.look(text);
            return probe.isIn(0, text.length());
        }
    }

    /** What passed. */
    static final class Pass {
        private final long first;
        private final BitSet let = new BitSet();
        private final BitSet found = new BitSet();
        private final Map<Severity, Integer> severities = new EnumMap<>(Severity.class);

        private Pass(long first) {
            this.first = first;
        }

        boolean lets(long number) {
            return let.get((int) (number - first));
        }

        boolean finds(long number) {
            return found.get((int) (number - first));
        }

        /** How many lines of each severity the units and hosts have that are shown. */
        Map<Severity, Integer> severities() {
            return severities;
        }
    }
}
