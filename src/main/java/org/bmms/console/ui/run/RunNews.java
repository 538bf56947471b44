package org.bmms.console.ui.run;

import java.time.Instant;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.target.site.Sample;
import org.jspecify.annotations.Nullable;

/** What a run has said, and how the site has answered meanwhile; the newest of both are kept. */
final class RunNews {
    private static final int LINES = 2000;
    private static final int SAMPLES = 6000;
    /** So many go at once, since taking the first of a long list away costs as much as taking many. */
    private static final int CHUNK = 200;

    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final ObservableList<SiteSample> samples = FXCollections.observableArrayList();
    /** Kept, since they hear of changes only as long as somebody holds them. */
    private final ObservableList<LogLine> shownLines = FXCollections.unmodifiableObservableList(lines);

    private final ObservableList<SiteSample> shownSamples = FXCollections.unmodifiableObservableList(samples);
    private @Nullable Instant measuredFrom;

    ObservableList<LogLine> lines() {
        return shownLines;
    }

    ObservableList<SiteSample> samples() {
        return shownSamples;
    }

    void clear() {
        lines.clear();
        samples.clear();
        measuredFrom = null;
    }

    void say(LogLine line) {
        add(lines, line, LINES);
    }

    void say(List<Entry> entries) {
        entries.forEach(entry -> say(LogLines.of(entry)));
    }

    /**
     * Adds a probe that has just ended.
     *
     * @param now by this workstation's clock; the first probe tells when the measurement began
     */
    void sample(Sample sample, Instant now) {
        Instant from = measuredFrom;
        if (from == null) {
            from = now.minus(sample.at()).minus(sample.took());
            measuredFrom = from;
        }
        add(samples, new SiteSample(from.plus(sample.at()), sample), SAMPLES);
    }

    private static <T> void add(ObservableList<T> list, T item, int most) {
        if (list.size() >= most) {
            list.remove(0, CHUNK);
        }
        list.add(item);
    }
}
