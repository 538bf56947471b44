package org.bmms.console.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bmms.console.monitoring.AlertChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Makes alerts of judgements so that each begins once and ends once: two looks in a row must be bad, and three must be
 * good, by a margin. What could not be measured changes nothing.
 */
final class Alerts {
    private static final int BAD_LOOKS = 2;
    private static final int GOOD_LOOKS = 3;

    /** A value must be this share of a limit away from it to count as good again. */
    private static final double MARGIN = 0.1;

    private final Map<String, Course> courses = new HashMap<>();

    /** Takes the judgements of one look, and tells what changed by them. */
    List<AlertChange> after(List<Judged> judged, Instant at) {
        List<AlertChange> changes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Judged one : judged) {
            String key = one.value().key();
            seen.add(key);
            if (one.judgement() != Judgement.GOOD || courses.containsKey(key)) {
                AlertChange change =
                        courses.computeIfAbsent(key, _ -> new Course()).after(one, at);
                if (change != null) {
                    changes.add(change);
                }
            }
        }
        // What is not there any more, such as a file system that was taken away, is not bad any more.
        courses.forEach((key, course) -> {
            AlertChange change = seen.contains(key) ? null : course.gone(at);
            if (change != null) {
                changes.add(change);
            }
        });
        courses.values().removeIf(Course::isQuiet);
        return List.copyOf(changes);
    }

    /** Those that are not over, the worst first, then the oldest. */
    List<Alert> standing() {
        return courses.values().stream()
                .map(course -> course.alert)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Alert::level)
                        .reversed()
                        .thenComparing(Alert::since)
                        .thenComparing(Alert::measure)
                        .thenComparing(Alert::subject))
                .toList();
    }

    /** What one value went through. */
    private static final class Course {
        private int bad;
        private int failed;
        private int good;
        private Instant since = Instant.MAX;
        private @Nullable Alert alert;

        @Nullable
        AlertChange after(Judged judged, Instant at) {
            Double value = judged.value().value().value();
            if (value == null) {
                return null;
            }
            return judged.judgement() == Judgement.GOOD ? good(judged, value, at) : bad(judged, value, at);
        }

        private @Nullable AlertChange bad(Judged judged, double value, Instant at) {
            since = bad == 0 && alert == null ? at : since;
            bad++;
            good = 0;
            failed = judged.judgement() == Judgement.FAILED ? failed + 1 : 0;
            Judgement level = failed >= BAD_LOOKS ? Judgement.FAILED : Judgement.ATTENTION;
            Alert before = alert;
            if (before == null) {
                if (bad < BAD_LOOKS) {
                    return null;
                }
                return new AlertChange(Kind.RAISED, at, stand(judged, level, value));
            }
            boolean worse = level == Judgement.FAILED && before.level() == Judgement.ATTENTION;
            Alert now = stand(judged, worse ? level : before.level(), value);
            return worse ? new AlertChange(Kind.WORSENED, at, now) : null;
        }

        private Alert stand(Judged judged, Judgement level, double value) {
            Alert now =
                    new Alert(judged.value().measure(), judged.value().subject(), level, since, value, judged.limits());
            alert = now;
            return now;
        }

        private @Nullable AlertChange good(Judged judged, double value, Instant at) {
            bad = 0;
            failed = 0;
            Alert before = alert;
            if (before == null) {
                return null;
            }
            stand(judged, before.level(), value);
            good = isClearly(judged, value) ? good + 1 : 0;
            return good >= GOOD_LOOKS ? cleared(at) : null;
        }

        private @Nullable AlertChange gone(Instant at) {
            bad = 0;
            failed = 0;
            good++;
            return good >= GOOD_LOOKS ? cleared(at) : null;
        }

        private @Nullable AlertChange cleared(Instant at) {
            Alert over = alert;
            alert = null;
            return over == null ? null : new AlertChange(Kind.CLEARED, at, over);
        }

        /** Whether a value is so far on the good side that it will not be back in a moment. */
        private static boolean isClearly(Judged judged, double value) {
            Long attention = judged.limits().attention();
            Long limit = attention == null ? judged.limits().failed() : attention;
            if (limit == null || !judged.value().measure().isAdjustable()) {
                return true;
            }
            double away = judged.value().measure().isLessWorse() ? limit * (1 + MARGIN) : limit * (1 - MARGIN);
            return !Judgement.isBeyond(judged.value().measure(), value, away);
        }

        private boolean isQuiet() {
            return alert == null && bad == 0;
        }
    }
}
