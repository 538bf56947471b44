package org.bmms.console.ui.overview;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.session.report.ReportCancelled;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** Writes the report of the whole deployment, one at a time. */
public final class ReportViewModel {
    private final String environment;
    private final ReportSource source;
    private final BackgroundWork work;
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    /**
     * No report yet.
     *
     * @param environment its name
     */
    public ReportViewModel(String environment, ReportSource source, BackgroundWork work) {
        this.environment = environment;
        this.source = source;
        this.work = work;
    }

    String environment() {
        return environment;
    }

    /** Whether a report is being written. */
    ReadOnlyBooleanProperty writing() {
        return writing.getReadOnlyProperty();
    }

    /** Why the last report was not written; null if it was, or the operator stopped it. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /**
     * Writes it, unless one is being written.
     *
     * @param written told what there is to say of it, once it is there or the operator has stopped it
     */
    void write(Path file, ReportWords words, Consumer<Message> written) {
        if (writing.get()) {
            return;
        }
        writing.set(true);
        failure.set(null);
        work.begin(
                Message.of("ui.report.work", file.toString()),
                (cancellation, progress) -> source.write(file, words, cancellation, progress),
                outcome -> {
                    writing.set(false);
                    switch (outcome) {
                        case Outcome.Done<List<Failure>>(List<Failure> unasked) -> written.accept(said(file, unasked));
                        case Outcome.Failed<List<Failure>>(Failure why) -> failed(why, written);
                        case Outcome.Unknown<List<Failure>>(Failure why) -> failed(why, written);
                    }
                });
    }

    private static Message said(Path file, List<Failure> unasked) {
        return unasked.isEmpty()
                ? Message.of("ui.report.written", file.toString())
                : Message.of(
                        "ui.report.written-in-part",
                        file.toString(),
                        unasked.getFirst().code().code());
    }

    /** Whoever stopped it knows that nothing went wrong. */
    private void failed(Failure why, Consumer<Message> written) {
        if (why.code() == ReportCancelled.CANCELLED) {
            written.accept(why.what());
        } else {
            failure.set(why);
        }
    }
}
